package ca.policecomms.dispatch.roster.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One watch of one platoon.
 *
 * @param date local date on which it begins
 * @param platoon code
 * @param startsAt 07:00 or 19:00 by the agency's clock
 * @param endsAt exclusive; 12 hours later by the clock, which is 11 or 13 hours of time when the clock changes that night
 */
public record Shift(LocalDate date, ShiftKind kind, String platoon, Instant startsAt, Instant endsAt) {
    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
    }
}
