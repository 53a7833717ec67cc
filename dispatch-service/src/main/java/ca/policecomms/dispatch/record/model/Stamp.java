package ca.policecomms.dispatch.record.model;

import java.time.Instant;
import java.util.List;

/**
 * When, by whom and through what a fact was reported. Every transition carries one.
 *
 * @param occurredAt when it happened; null when that is not known, never invented
 * @param recordedAt when the service learnt of it
 * @param actor subject of the token, or {@code system}
 * @param role role the actor acted in
 * @param position console position, null where nobody is signed on to one
 * @param late whether it was entered after the fact
 * @param lateReason why it was entered late
 * @param flags what is odd about the report, for example {@code AMBIGUOUS_LOCAL_TIME}
 * @param overrideReason why a supervisor acted without being signed on; null otherwise
 */
public record Stamp(
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String role,
        String position,
        Source source,
        boolean late,
        String lateReason,
        List<String> flags,
        String overrideReason) {

    public static final String SYSTEM_ACTOR = "system";

    /** Of somebody who acted by right. */
    public Stamp(
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String role,
            String position,
            Source source,
            boolean late,
            String lateReason,
            List<String> flags) {
        this(occurredAt, recordedAt, actor, role, position, source, late, lateReason, flags, null);
    }

    /** The same instant and source, for what follows from a command without anybody asking for it. */
    public Stamp bySystem() {
        return new Stamp(occurredAt, recordedAt, SYSTEM_ACTOR, SYSTEM_ACTOR, null, source, late, lateReason, flags);
    }

    public static Stamp ofSystem(Instant now) {
        return new Stamp(now, now, SYSTEM_ACTOR, SYSTEM_ACTOR, null, Source.SYSTEM, false, null, List.of());
    }
}
