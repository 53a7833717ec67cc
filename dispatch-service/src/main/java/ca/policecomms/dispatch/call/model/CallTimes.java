package ca.policecomms.dispatch.call.model;

import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The milestones of a call, each set once, and its last end.
 *
 * @param endedAt moves when the call ends again; null while it is open
 */
@Embeddable
record CallTimes(
        @Column(name = "received_at") Instant receivedAt,
        @Column(name = "created_at") Instant createdAt,
        @Column(name = "due_at") Instant dueAt,
        @Column(name = "entered_at") Instant enteredAt,
        @Column(name = "held_at") Instant heldAt,
        @Column(name = "released_at") Instant releasedAt,
        @Column(name = "first_dispatched_at") Instant firstDispatchedAt,
        @Column(name = "requeued_at") Instant requeuedAt,
        @Column(name = "diverted_at") Instant divertedAt,
        @Column(name = "merged_at") Instant mergedAt,
        @Column(name = "cancelled_at") Instant cancelledAt,
        @Column(name = "closed_at") Instant closedAt,
        @Column(name = "reopened_at") Instant reopenedAt,
        @Column(name = "ended_at") Instant endedAt) {

    static CallTimes of(Instant receivedAt, Instant createdAt, Instant dueAt) {
        return new CallTimes(
                receivedAt, createdAt, dueAt, null, null, null, null, null, null, null, null, null, null, null);
    }

    CallTimes reached(CallAct act, Stamp stamp) {
        Instant at = stamp.occurredAt();
        return new CallTimes(
                receivedAt,
                createdAt,
                dueAt,
                act == CallAct.ENTER || act == CallAct.COME_DUE ? first(enteredAt, at) : enteredAt,
                act == CallAct.HOLD ? first(heldAt, at) : heldAt,
                act == CallAct.RELEASE ? first(releasedAt, at) : releasedAt,
                act == CallAct.ACTIVATE ? first(firstDispatchedAt, at) : firstDispatchedAt,
                act == CallAct.REQUEUE ? first(requeuedAt, at) : requeuedAt,
                act == CallAct.DIVERT ? first(divertedAt, at) : divertedAt,
                act == CallAct.MERGE ? first(mergedAt, at) : mergedAt,
                act == CallAct.CANCEL ? first(cancelledAt, at) : cancelledAt,
                act == CallAct.CLOSE ? first(closedAt, at) : closedAt,
                act == CallAct.REOPEN ? first(reopenedAt, at) : reopenedAt,
                act.target().isOpen() ? null : happened(stamp));
    }

    /** An unknown time is not invented for the record; rules that need one count from when we learnt of it. */
    static Instant happened(Stamp stamp) {
        return stamp.occurredAt() == null ? stamp.recordedAt() : stamp.occurredAt();
    }

    private static Instant first(Instant known, Instant at) {
        return known == null ? at : known;
    }

    CallMilestones milestones(Instant reviewAt, Instant overdueAt) {
        return new CallMilestones(
                receivedAt,
                createdAt,
                dueAt,
                enteredAt,
                heldAt,
                reviewAt,
                releasedAt,
                firstDispatchedAt,
                requeuedAt,
                divertedAt,
                mergedAt,
                cancelledAt,
                closedAt,
                reopenedAt,
                endedAt,
                overdueAt);
    }
}
