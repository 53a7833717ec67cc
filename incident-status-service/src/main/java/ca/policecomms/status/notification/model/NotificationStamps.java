package ca.policecomms.status.notification.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What was decided about a notification, when, and by whom. */
@MappedSuperclass
abstract class NotificationStamps {

    @Column(name = "hold_authority")
    String holdAuthority;

    @Column(name = "hold_review_at")
    Instant holdReviewAt;

    @Column(name = "held_at")
    Instant heldAt;

    @Column(name = "lifted_at")
    Instant liftedAt;

    @Column(name = "not_required_by")
    String notRequiredBy;

    @Column(name = "not_required_reason")
    String notRequiredReason;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "approached_at")
    Instant approachedAt;

    @Column(name = "missed_at")
    Instant missedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "released_at")
    Instant releasedAt;

    public String holdAuthority() {
        return holdAuthority;
    }

    public Instant holdReviewAt() {
        return holdReviewAt;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public Instant liftedAt() {
        return liftedAt;
    }

    public String notRequiredBy() {
        return notRequiredBy;
    }

    public String notRequiredReason() {
        return notRequiredReason;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }
}
