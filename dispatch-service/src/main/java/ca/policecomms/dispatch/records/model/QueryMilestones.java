package ca.policecomms.dispatch.records.model;

import java.time.Instant;

/** When each step was taken; null for steps that were not, or of which the time is not known. */
public record QueryMilestones(
        Instant askedAt,
        Instant takenAt,
        Instant answeredAt,
        Instant readBackAt,
        Instant withdrawnAt,
        Instant purgedAt) {}
