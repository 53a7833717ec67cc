package ca.policecomms.status.publication.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A release by one person alone, and its review by another. */
@Embeddable
public record BreakGlass(
        @Column(name = "break_glass_at") Instant at,
        @Column(name = "review_due_at") Instant reviewDueAt,
        @Column(name = "reviewed_at") Instant reviewedAt,
        @Column(name = "reviewed_by") String reviewedBy) {}
