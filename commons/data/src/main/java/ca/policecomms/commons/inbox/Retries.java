package ca.policecomms.commons.inbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tries again in place, so that nothing overtakes what failed. */
final class Retries {
    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** About three seconds: enough for what only looked like a mistake, such as a row another transaction was about to write. */
    private static final int UNEXPECTED_TRIES = 6;

    private final InboxMetrics metrics;
    private volatile boolean closed;

    Retries(InboxMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Tries for as long as failures are passing ones, and a few times more for those that nobody foresaw.
     *
     * @throws PermanentFailure when the event is at fault
     */
    <T> T run(String consumer, Supplier<T> work) {
        return run(consumer, work, UNEXPECTED_TRIES);
    }

    /** Tries until it works: for steps that depend on the surroundings alone. */
    <T> T forever(String consumer, Supplier<T> work) {
        return run(consumer, work, Integer.MAX_VALUE);
    }

    private <T> T run(String consumer, Supplier<T> work, int unexpectedTries) {
        int unexpected = 0;
        for (int tries = 1; ; tries++) {
            try {
                T result = work.get();
                if (tries > 1) {
                    metrics.notRetrying(consumer);
                }
                return result;
            } catch (RuntimeException failure) {
                Failures.Kind kind = Failures.kindOf(failure);
                if (kind == Failures.Kind.UNEXPECTED && ++unexpected >= unexpectedTries) {
                    LOG.log(System.Logger.Level.ERROR, consumer + ": an effect fails unexpectedly", failure);
                    kind = Failures.Kind.PERMANENT;
                }
                if (kind == Failures.Kind.PERMANENT) {
                    metrics.notRetrying(consumer);
                    throw permanent(failure);
                }
                metrics.retrying(consumer);
                if (Integer.bitCount(tries) == 1) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "{0}: try {1} failed and is repeated: {2}",
                            consumer,
                            tries,
                            failure.getMessage());
                }
                pause(consumer, tries);
            }
        }
    }

    private static PermanentFailure permanent(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PermanentFailure known) {
                return known;
            }
        }
        return new PermanentFailure("the effect fails unexpectedly; the log has the cause", failure);
    }

    private void pause(String consumer, int tries) {
        long step = Math.min(LONGEST.toNanos(), FIRST.toNanos() << Math.min(tries - 1, 10));
        try {
            if (!closed) {
                TimeUnit.NANOSECONDS.sleep(
                        step / 2 + ThreadLocalRandom.current().nextLong(step / 2 + 1));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        if (closed) {
            throw new InboxClosed(consumer);
        }
    }

    void close() {
        closed = true;
    }
}
