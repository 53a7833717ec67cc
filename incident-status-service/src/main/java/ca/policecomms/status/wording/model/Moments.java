package ca.policecomms.status.wording.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times to the millisecond: what the public API shows and every database keeps exactly, so that content read again has
 * the hash it was approved with.
 */
public final class Moments {

    private Moments() {}

    public static Instant now(Clock clock) {
        return of(clock.instant());
    }

    /** Null stays null. */
    public static Instant of(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }
}
