package ca.policecomms.status.restoration.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** When a restoration reached each of its states. */
@MappedSuperclass
abstract class RestorationStamps {

    @Column(name = "preparing_at")
    Instant preparingAt;

    @Column(name = "restored_at")
    Instant restoredAt;

    @Column(name = "validating_at")
    Instant validatingAt;

    @Column(name = "waiting_since")
    Instant waitingSince;

    @Column(name = "live_at")
    Instant liveAt;

    @Column(name = "reopened_at")
    Instant reopenedAt;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "released_at")
    Instant releasedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    public Instant preparingAt() {
        return preparingAt;
    }

    public Instant restoredAt() {
        return restoredAt;
    }

    public Instant validatingAt() {
        return validatingAt;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    public Instant liveAt() {
        return liveAt;
    }

    public Instant reopenedAt() {
        return reopenedAt;
    }

    public Instant retiredAt() {
        return retiredAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
