package ca.policecomms.local.replay.plan;

import java.time.Instant;

/**
 * A time as a file gives it.
 *
 * @param ambiguous the local time occurred twice, or never, on that day: the instant is one of the two readings
 */
public record FileTime(Instant at, boolean ambiguous) {

    public static FileTime of(Instant at) {
        return new FileTime(at, false);
    }
}
