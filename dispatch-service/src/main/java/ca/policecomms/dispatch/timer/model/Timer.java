package ca.policecomms.dispatch.timer.model;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happens at a time unless it becomes moot before. One for a kind and a subject.
 *
 * @param kind code of the {@link TimerHandler} that acts when it is due
 * @param subject what it is about: a call, unit, assignment, transfer …
 * @param callId call that is locked before the timer fires; null where none is concerned
 * @param unitId unit that is locked after the call; null where none is concerned
 * @param step how often it has climbed, from 0
 */
public record Timer(String kind, UUID subject, UUID callId, UUID unitId, Instant dueAt, int step) {

    public static Timer ofCall(String kind, UUID subject, UUID callId, Instant dueAt) {
        return new Timer(kind, subject, callId, null, dueAt, 0);
    }

    public static Timer ofUnit(String kind, UUID subject, UUID callId, UUID unitId, Instant dueAt) {
        return new Timer(kind, subject, callId, unitId, dueAt, 0);
    }

    /** The same one step further, for those that climb until somebody answers. */
    public Timer next(Instant due) {
        return new Timer(kind, subject, callId, unitId, due, step + 1);
    }

    /** The fact that nobody was faster; recorded on the call, or on the unit where there is no call. */
    public Fact expired() {
        return Fact.of(FactType.TIMER_EXPIRED)
                .with("kind", kind)
                .with("callId", callId)
                .with("unitId", unitId)
                .with("step", step);
    }

    /** The same of one that climbs: consoles know whom it is for. */
    public Fact unanswered(Told told) {
        return expired().privately("told", told.name());
    }
}
