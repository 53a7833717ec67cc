package ca.policecomms.status.notification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The clock stands still, on somebody's authority. */
@Embeddable
public record Pause(
        @Column(name = "paused_at") Instant at,
        @Column(name = "pause_authority") String authority,
        @Column(name = "pause_review_at") Instant reviewAt) {}
