package ca.policecomms.dispatch.agency.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours of some days of the week, as {@code 18:00}. When {@code until} is not after {@code from} they end on the next day.
 *
 * @param from first minute
 * @param until first minute that is not included any more
 */
public record OpenHours(
        @NotEmpty Set<@NotNull DayOfWeek> days,
        @NotNull @Pattern(regexp = TIME) String from,
        @NotNull @Pattern(regexp = TIME) String until) {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    boolean includes(LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        LocalTime opens = LocalTime.parse(from);
        LocalTime closes = LocalTime.parse(until);
        boolean today = days.contains(local.getDayOfWeek()) && !time.isBefore(opens);
        if (opens.isBefore(closes)) {
            return today && time.isBefore(closes);
        }
        return today || days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(closes);
    }
}
