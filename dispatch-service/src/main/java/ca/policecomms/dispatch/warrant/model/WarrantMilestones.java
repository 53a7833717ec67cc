package ca.policecomms.dispatch.warrant.model;

import java.time.Instant;

/** When each step was taken; null for steps that were not. {@code dueAt} is when the clock runs out. */
public record WarrantMilestones(
        Instant hitAt,
        Instant requestedAt,
        Instant dueAt,
        Instant outcomeAt,
        Instant checkedAt,
        Instant relayedAt,
        Instant acknowledgedAt) {}
