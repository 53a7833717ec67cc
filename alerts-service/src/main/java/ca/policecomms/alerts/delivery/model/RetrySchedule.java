package ca.policecomms.alerts.delivery.model;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery that was put off is tried again: full jitter, so that those that failed together do not come back
 * together. Mail.
 */
public final class RetrySchedule {
    private static final long[] EMERGENCY_SECONDS = {2, 5, 15, 30, 60};
    private static final int EMERGENCY_ATTEMPTS = 300;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int ATTEMPTS = 12;

    private RetrySchedule() {}

    /** The longest wait after the given attempt (1 is the first); empty when it was the last. */
    public static Optional<Duration> ceiling(Lane lane, int attempt) {
        if (lane == Lane.EMERGENCY) {
            return attempt >= EMERGENCY_ATTEMPTS
                    ? Optional.empty()
                    : Optional.of(
                            Duration.ofSeconds(EMERGENCY_SECONDS[Math.min(attempt, EMERGENCY_SECONDS.length) - 1]));
        }
        if (attempt >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration doubled = FIRST.multipliedBy(1L << (attempt - 1));
        return Optional.of(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }

    /** A random wait up to the ceiling. */
    public static Optional<Duration> next(Lane lane, int attempt, RandomGenerator random) {
        return ceiling(lane, attempt).map(longest -> Duration.ofMillis(random.nextLong(longest.toMillis()) + 1));
    }
}
