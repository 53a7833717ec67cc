package ca.policecomms.dispatch.roster.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who works when (requirement D40): an eight-day cycle of two days, two nights, four off. With k = floorMod(days from the
 * anchor + offset, 8) a platoon works days for k 0 and 1, nights for 2 and 3. A function of the date alone: nothing is
 * stored, so no replica can disagree.
 *
 * @param anchor the date on which the platoon of offset 0 is at k = 0
 */
public record PlatoonCycle(
        LocalDate anchor, List<Platoon> platoons, LocalTime dayStarts, LocalTime nightStarts, ZoneId zone) {
    private static final int DAYS = 8;

    /** @throws IllegalArgumentException unless the offsets are 0, 2, 4, 6 with codes of their own, and days before nights */
    public PlatoonCycle {
        Set<Integer> offsets = platoons.stream().map(Platoon::offset).collect(Collectors.toSet());
        long codes = platoons.stream().map(Platoon::code).distinct().count();
        if (platoons.size() != 4 || codes != 4 || !offsets.equals(Set.of(0, 2, 4, 6))) {
            throw new IllegalArgumentException("four platoons with the offsets 0, 2, 4 and 6");
        }
        if (!dayStarts.isBefore(nightStarts)) {
            throw new IllegalArgumentException("days start before nights");
        }
        platoons = List.copyOf(platoons);
    }

    /** What a platoon does on a date; empty on its days off. */
    public Optional<ShiftKind> duty(Platoon platoon, LocalDate date) {
        int k = Math.floorMod(ChronoUnit.DAYS.between(anchor, date) + platoon.offset(), DAYS);
        return switch (k) {
            case 0, 1 -> Optional.of(ShiftKind.DAY);
            case 2, 3 -> Optional.of(ShiftKind.NIGHT);
            default -> Optional.empty();
        };
    }

    public Shift shift(LocalDate date, ShiftKind kind) {
        Platoon on = platoons.stream()
                .filter(each -> duty(each, date).filter(kind::equals).isPresent())
                .findFirst()
                .orElseThrow();
        return kind == ShiftKind.DAY
                ? new Shift(date, kind, on.code(), at(date, dayStarts), at(date, nightStarts))
                : new Shift(date, kind, on.code(), at(date, nightStarts), at(date.plusDays(1), dayStarts));
    }

    /** The shift that is worked at an instant. */
    public Shift at(Instant instant) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        Shift day = shift(date, ShiftKind.DAY);
        if (instant.isBefore(day.startsAt())) {
            return shift(date.minusDays(1), ShiftKind.NIGHT);
        }
        return day.contains(instant) ? day : shift(date, ShiftKind.NIGHT);
    }

    public Shift next(Shift shift) {
        return shift.kind() == ShiftKind.DAY
                ? shift(shift.date(), ShiftKind.NIGHT)
                : shift(shift.date().plusDays(1), ShiftKind.DAY);
    }

    public Shift previous(Shift shift) {
        return shift.kind() == ShiftKind.NIGHT
                ? shift(shift.date(), ShiftKind.DAY)
                : shift(shift.date().minusDays(1), ShiftKind.NIGHT);
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
