package ca.policecomms.status.maintenance.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** When a maintenance reached each of its states. */
@MappedSuperclass
abstract class MaintenanceStamps {

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "verifying_at")
    Instant verifyingAt;

    @Column(name = "completed_at")
    Instant completedAt;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    @Column(name = "retry_at")
    Instant retryAt;

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }
}
