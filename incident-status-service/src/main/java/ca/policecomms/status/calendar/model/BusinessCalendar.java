package ca.policecomms.status.calendar.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;

/**
 * Which days an agency works, and when a time counted in business days runs out. Mondays to Fridays that are no
 * holidays; a day is one in the agency's zone, so it may have 23 or 25 hours.
 */
public final class BusinessCalendar {

    private final ZoneId zone;
    private final Function<Integer, Set<LocalDate>> holidays;

    /** @param holidays those of a year */
    public BusinessCalendar(ZoneId zone, Function<Integer, Set<LocalDate>> holidays) {
        this.zone = zone;
        this.holidays = holidays;
    }

    public boolean businessDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !holidays.apply(day.getYear()).contains(day);
    }

    /**
     * The end of the nth business day after the day of that time, which itself does not count.
     *
     * @param days at least 1
     * @return the first moment of the day after it
     */
    public Instant endOfBusinessDay(Instant from, int days) {
        LocalDate day = day(from);
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (businessDay(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How many business days lie after the day of the first time, up to and with the day that the second one ends. */
    public int businessDaysLeft(Instant from, Instant end) {
        LocalDate last = day(end.minusMillis(1));
        int count = 0;
        for (LocalDate day = day(from).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            count += businessDay(day) ? 1 : 0;
        }
        return count;
    }

    /** The first moment of the next day. */
    public Instant endOfDay(Instant time) {
        return day(time).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }
}
