package ca.policecomms.dispatch.records.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/**
 * How often the records system was asked.
 *
 * @param nextAt not asked again before this; while somebody asks, the end of their turn
 */
@Embeddable
public record Attempts(
        @Column(name = "attempts") int count,
        @Column(name = "next_attempt_at") Instant nextAt,

        @Enumerated(EnumType.STRING) @Column(name = "last_fault")
        RecordsUnavailable.RecordsFault lastFault) {

    /** How long a turn to ask lasts: longer than any answer is waited for. */
    public static final Duration TURN = Duration.ofSeconds(15);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** The first turn is that of the replica at which it was asked. */
    static Attempts first(Instant now) {
        return new Attempts(1, now.plus(TURN), null);
    }

    Attempts failed(RecordsUnavailable.RecordsFault fault, Instant next) {
        return new Attempts(count, next, fault);
    }

    /** After the n-th attempt failed: 5 s, 10 s, 20 s, 40 s, then 60 s each. */
    public static Duration waitAfter(int attempts) {
        long seconds = FIRST_WAIT.toSeconds() << Math.min(Math.max(attempts, 1) - 1, 10);
        return Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
    }
}
