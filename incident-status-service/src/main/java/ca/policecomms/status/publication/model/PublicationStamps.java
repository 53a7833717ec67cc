package ca.policecomms.status.publication.model;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** When a publication reached each of its states, and by whom. */
@MappedSuperclass
abstract class PublicationStamps {

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "submitted_by")
    String submittedBy;

    String hash;

    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "approved_hash")
    String approvedHash;

    @Column(name = "voided_at")
    Instant voidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "void_cause")
    VoidCause voidCause;

    @Column(name = "rejection_reason")
    String rejectionReason;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "released_by")
    String releasedBy;

    Long sequence;

    @Column(name = "translated_at")
    Instant translatedAt;

    @Column(name = "corrected_at")
    Instant correctedAt;

    @Column(name = "retry_at")
    Instant retryAt;

    @Column(name = "alarmed_at")
    Instant alarmedAt;

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String hash() {
        return hash;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public String approvedHash() {
        return approvedHash;
    }

    public Instant voidedAt() {
        return voidedAt;
    }

    public VoidCause voidCause() {
        return voidCause;
    }

    public String rejectionReason() {
        return rejectionReason;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public String releasedBy() {
        return releasedBy;
    }

    public Long sequence() {
        return sequence;
    }

    public Instant translatedAt() {
        return translatedAt;
    }

    public Instant correctedAt() {
        return correctedAt;
    }
}
