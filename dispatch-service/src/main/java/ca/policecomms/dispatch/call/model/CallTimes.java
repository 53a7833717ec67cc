package ca.policecomms.dispatch.call.model;

import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The times of a call. Milestones are set once; what rules count from, the last end and the wait, moves. */
@Embeddable
class CallTimes {
    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "entered_at")
    Instant enteredAt;

    @Column(name = "held_at")
    Instant heldAt;

    @Column(name = "review_at")
    Instant reviewAt;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "first_dispatched_at")
    Instant firstDispatchedAt;

    @Column(name = "requeued_at")
    Instant requeuedAt;

    @Column(name = "diverted_at")
    Instant divertedAt;

    @Column(name = "merged_at")
    Instant mergedAt;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "reopened_at")
    Instant reopenedAt;

    /** The last end: moves when a call ends again. Null while it is open. */
    @Column(name = "ended_at")
    Instant endedAt;

    /** Since when it waits for a unit: kept through holds and requeues, new when it is opened again. */
    @Column(name = "waiting_since")
    Instant waitingSince;

    /** When somebody is told that it waits too long; null when it does not wait. */
    @Column(name = "overdue_at")
    Instant overdueAt;

    /** For the persistence layer. */
    protected CallTimes() {}

    CallTimes(Instant receivedAt, Instant createdAt, Instant dueAt) {
        this.receivedAt = receivedAt;
        this.createdAt = createdAt;
        this.dueAt = dueAt;
    }

    void reached(CallAct act, Stamp stamp) {
        switch (act) {
            case ENTER, COME_DUE -> {
                enteredAt = first(enteredAt, stamp);
                waitingSince = happened(stamp);
            }
            case HOLD -> heldAt = first(heldAt, stamp);
            case RELEASE -> releasedAt = first(releasedAt, stamp);
            case ACTIVATE -> firstDispatchedAt = first(firstDispatchedAt, stamp);
            case REQUEUE -> requeuedAt = first(requeuedAt, stamp);
            case DIVERT -> divertedAt = first(divertedAt, stamp);
            case MERGE -> mergedAt = first(mergedAt, stamp);
            case CANCEL -> cancelledAt = first(cancelledAt, stamp);
            case CLOSE -> closedAt = first(closedAt, stamp);
            case REOPEN, SPLIT -> {
                reopenedAt = act == CallAct.REOPEN ? first(reopenedAt, stamp) : reopenedAt;
                waitingSince = happened(stamp);
            }
        }
        if (act != CallAct.HOLD) {
            reviewAt = null;
        }
        endedAt = act.target().isOpen() ? null : happened(stamp);
    }

    void review(Instant at) {
        reviewAt = at;
    }

    void overdue(Instant at) {
        overdueAt = at;
    }

    /** An unknown time is not invented for the record; rules that need one count from when we learnt of it. */
    private static Instant happened(Stamp stamp) {
        return stamp.occurredAt() == null ? stamp.recordedAt() : stamp.occurredAt();
    }

    private static Instant first(Instant known, Stamp stamp) {
        return known == null ? stamp.occurredAt() : known;
    }

    CallMilestones milestones() {
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
