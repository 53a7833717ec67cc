package ca.policecomms.dispatch.call.model;

import java.time.Instant;

/** When a call first reached each stage; null is not yet, or not known. {@code reviewAt} is a due time. */
public record CallMilestones(
        Instant receivedAt,
        Instant createdAt,
        Instant enteredAt,
        Instant heldAt,
        Instant reviewAt,
        Instant releasedAt,
        Instant firstDispatchedAt,
        Instant requeuedAt,
        Instant cancelledAt,
        Instant closedAt,
        Instant reopenedAt) {}
