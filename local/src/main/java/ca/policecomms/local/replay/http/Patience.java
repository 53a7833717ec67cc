package ca.policecomms.local.replay.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to try again.
 *
 * @param first wait after the first failure
 * @param longest greatest wait
 * @param giveUp how long after its first failure a command is tried while the service cannot be reached or says so
 *     (502, 503, 504, 429)
 * @param giveUpBroken the same for 500: a fault of the service's own that more patience seldom heals
 */
public record Patience(Duration first, Duration longest, Duration giveUp, Duration giveUpBroken) {

    public static Patience of(Duration giveUp) {
        return new Patience(Duration.ofMillis(100), Duration.ofSeconds(3), giveUp, giveUp.dividedBy(10));
    }

    /** Doubles with each attempt; jittered by half, so that workers that failed together do not come back together. */
    Duration wait(int attempt) {
        long nanos = Math.min(longest.toNanos(), first.toNanos() << Math.min(attempt, 20));
        return Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
    }
}
