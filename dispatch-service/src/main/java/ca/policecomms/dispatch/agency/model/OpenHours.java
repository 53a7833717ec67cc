package ca.policecomms.dispatch.agency.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours of some days of the week. When {@code until} is not after {@code from} they end on the next day.
 *
 * @param from first minute
 * @param until first minute that is not included any more
 */
public record OpenHours(
        @NotEmpty Set<@NotNull DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull LocalTime until) {

    boolean includes(LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        if (from.isBefore(until)) {
            return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
        }
        boolean tonight = days.contains(local.getDayOfWeek()) && !time.isBefore(from);
        boolean sinceYesterday = days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(until);
        return tonight || sinceYesterday;
    }
}
