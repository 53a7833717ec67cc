package ca.policecomms.dispatch.call.model;

import java.time.Instant;

/**
 * When a call first reached each stage; null is not yet, or not known.
 *
 * @param dueAt when a scheduled call enters the queue
 * @param reviewAt when a held call returns to the queue
 * @param endedAt its last end, null while it is open
 * @param overdueAt when somebody is told that it waits too long, null when it does not wait
 */
public record CallMilestones(
        Instant receivedAt,
        Instant createdAt,
        Instant dueAt,
        Instant enteredAt,
        Instant heldAt,
        Instant reviewAt,
        Instant releasedAt,
        Instant firstDispatchedAt,
        Instant requeuedAt,
        Instant divertedAt,
        Instant mergedAt,
        Instant cancelledAt,
        Instant closedAt,
        Instant reopenedAt,
        Instant endedAt,
        Instant overdueAt) {}
