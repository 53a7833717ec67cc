package ca.policecomms.dispatch.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.roster.adapter.profile.ProfileRoster;
import ca.policecomms.dispatch.roster.model.Platoon;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import ca.policecomms.dispatch.roster.model.Shift;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatoonCycleTest {
    private static final LocalDate ANCHOR = LocalDate.of(2026, 1, 5);
    private static final int TEN_YEARS = 3_653;

    private final PlatoonCycle cycle = in("America/Toronto");

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D40 on every date of ten years one platoon works the day and one other the night")
    void everyDate(String profile) {
        PlatoonCycle shipped = new ProfileRoster().cycle(AgencyProfileProducer.load(profile, Optional.empty()));
        for (LocalDate date : dates(LocalDate.of(2021, 1, 1), TEN_YEARS)) {
            Map<Optional<ShiftKind>, Long> duties = shipped.platoons().stream()
                    .collect(Collectors.groupingBy(each -> shipped.duty(each, date), Collectors.counting()));
            assertThat(duties)
                    .as(date.toString())
                    .containsEntry(Optional.of(ShiftKind.DAY), 1L)
                    .containsEntry(Optional.of(ShiftKind.NIGHT), 1L)
                    .containsEntry(Optional.empty(), 2L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Toronto", "America/Vancouver", "America/St_Johns", "America/Regina", "UTC"})
    @DisplayName(
            "D40 shifts follow each other without a gap or an overlap, and last 12 hours, 11 or 13 at a clock change")
    void gapless(String zone) {
        PlatoonCycle there = in(zone);
        Shift shift = there.shift(LocalDate.of(2021, 1, 1), ShiftKind.DAY);
        for (int i = 0; i < 2 * TEN_YEARS; i++) {
            Shift next = there.next(shift);
            assertThat(next.startsAt()).isEqualTo(shift.endsAt());
            assertThat(next.platoon()).isNotEqualTo(shift.platoon());
            assertThat(there.previous(next)).isEqualTo(shift);
            boolean changes = !shift.startsAt()
                    .atZone(ZoneId.of(zone))
                    .getOffset()
                    .equals(shift.endsAt().atZone(ZoneId.of(zone)).getOffset());
            if (shift.kind() == ShiftKind.DAY || !changes) {
                assertThat(shift.length()).isEqualTo(Duration.ofHours(12));
            } else {
                assertThat(shift.length().toHours()).isIn(11L, 13L);
            }
            shift = next;
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07, 11", "2026-10-31, 13", "2026-03-06, 12", "2027-03-13, 11", "2027-11-06, 13"})
    @DisplayName("D40 the night of the change to daylight time lasts 11 hours, the night back 13")
    void clockChanges(LocalDate date, long hours) {
        assertThat(cycle.shift(date, ShiftKind.NIGHT).length()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    @DisplayName("D40 two days, two nights, four off, by k = floorMod(days from the anchor + offset, 8)")
    void cycle() {
        Platoon first = cycle.platoons().getFirst();
        List<String> duties = dates(ANCHOR, 9).stream()
                .map(date -> cycle.duty(first, date).map(Enum::name).orElse("OFF"))
                .toList();
        assertThat(duties).containsExactly("DAY", "DAY", "NIGHT", "NIGHT", "OFF", "OFF", "OFF", "OFF", "DAY");
        assertThat(cycle.duty(first, ANCHOR.minusDays(8))).contains(ShiftKind.DAY);
        assertThat(cycle.duty(first, ANCHOR.minusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("D40 at any instant of ten years the shift found is the one that contains it")
    void atAnyInstant() {
        Random random = new Random(40);
        Instant from = Instant.parse("2021-01-01T00:00:00Z");
        for (int i = 0; i < 20_000; i++) {
            Instant instant = from.plusSeconds(random.nextLong(TEN_YEARS * 86_400L));
            assertThat(cycle.at(instant).contains(instant))
                    .as(instant.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T11:59:59Z, NIGHT, 2026-01-04",
        "2026-01-05T12:00:00Z, DAY, 2026-01-05",
        "2026-01-05T23:59:59Z, DAY, 2026-01-05",
        "2026-01-06T00:00:00Z, NIGHT, 2026-01-05",
        "2026-01-06T05:00:00Z, NIGHT, 2026-01-05"
    })
    @DisplayName("D40 shifts change at 07:00 and 19:00 of the agency's clock; after midnight it is still last night's")
    void changes(Instant instant, ShiftKind kind, LocalDate date) {
        assertThat(cycle.at(instant)).extracting(Shift::kind, Shift::date).containsExactly(kind, date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,2,4", "0,2,4,5", "0,0,4,6", "0,2,4,6,8"})
    @DisplayName("D40 offsets that would leave a shift without a platoon are refused")
    void wrongOffsets(String offsets) {
        List<Platoon> platoons = new ArrayList<>();
        for (String offset : offsets.split(",")) {
            platoons.add(platoon("P" + platoons.size(), Integer.parseInt(offset)));
        }
        assertThatThrownBy(() ->
                        new PlatoonCycle(ANCHOR, platoons, LocalTime.of(7, 0), LocalTime.of(19, 0), ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> dates(LocalDate from, int count) {
        return from.datesUntil(from.plusDays(count)).toList();
    }

    private static PlatoonCycle in(String zone) {
        List<Platoon> platoons = IntStream.range(0, 4)
                .mapToObj(i -> platoon(String.valueOf((char) ('A' + i)), 2 * i))
                .toList();
        return new PlatoonCycle(ANCHOR, platoons, LocalTime.of(7, 0), LocalTime.of(19, 0), ZoneId.of(zone));
    }

    private static Platoon platoon(String code, int offset) {
        return new Platoon(code, offset, new Label(code, code));
    }
}
