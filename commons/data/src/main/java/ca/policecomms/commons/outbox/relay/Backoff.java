package ca.policecomms.commons.outbox.relay;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Doubling pauses with jitter, so that replicas do not come back in step. Not thread-safe. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(50);

    private final Duration longest;
    private Duration next = FIRST;

    Backoff(Duration longest) {
        this.longest = longest;
    }

    /** Between half and all of the current step; the step then doubles up to the longest. */
    Duration next() {
        long step = Math.min(next.toNanos(), longest.toNanos());
        next = Duration.ofNanos(Math.min(step * 2, longest.toNanos()));
        return Duration.ofNanos(step / 2 + ThreadLocalRandom.current().nextLong(step / 2 + 1));
    }

    void reset() {
        next = FIRST;
    }
}
