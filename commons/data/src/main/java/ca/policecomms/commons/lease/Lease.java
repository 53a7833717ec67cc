package ca.policecomms.commons.lease;

import java.time.Duration;
import java.time.Instant;

/** The right to do one piece of work until a moment. Thread-safe. */
public final class Lease {
    private final String name;
    private final String holder;
    private final long epoch;
    private final Duration ttl;
    private volatile Term term;

    private record Term(Instant validUntil, long deadlineNanos) {}

    Lease(String name, String holder, long epoch, Duration ttl, Instant validUntil, long deadlineNanos) {
        this.name = name;
        this.holder = holder;
        this.epoch = epoch;
        this.ttl = ttl;
        prolong(validUntil, deadlineNanos);
    }

    void prolong(Instant validUntil, long deadlineNanos) {
        term = new Term(validUntil, deadlineNanos);
    }

    /** What it is about, such as {@code housekeeping}. */
    public String name() {
        return name;
    }

    /** A token of this acquisition, unlike any other. */
    public String holder() {
        return holder;
    }

    /** Rises with every acquisition of the name; writes made under the lease can be checked against it. */
    public long epoch() {
        return epoch;
    }

    Duration ttl() {
        return ttl;
    }

    /** By the clock of the database, as of the last renewal. */
    public Instant validUntil() {
        return term.validUntil();
    }

    /**
     * Whether it can still be relied on, by this process's own monotonic clock, which was read before the database's and
     * so is never later. Costs nothing: asked before every step that must not be done by two. A process that was stopped
     * and goes on finds the time passed.
     */
    public boolean held() {
        return System.nanoTime() - term.deadlineNanos() < 0;
    }
}
