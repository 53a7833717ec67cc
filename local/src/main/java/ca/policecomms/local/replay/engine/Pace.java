package ca.policecomms.local.replay.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a replay goes.
 *
 * @param workers commands under way at once, at least 1
 * @param speed how many times faster than the recorded day; 0 means as fast as the service answers
 */
public record Pace(int workers, double speed) {

    public Pace {
        if (workers < 1 || speed < 0 || !Double.isFinite(speed)) {
            throw new IllegalArgumentException("At least one worker, and a speed of 0 or above.");
        }
    }

    public static Pace fastest(int workers) {
        return new Pace(workers, 0);
    }

    /** From the start of the replay to the moment a step is due; zero at full speed. */
    Duration until(Instant first, Instant due) {
        return speed == 0
                ? Duration.ZERO
                : Duration.ofNanos((long) (Duration.between(first, due).toNanos() / speed));
    }
}
