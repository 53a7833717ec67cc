package ca.policecomms.status.incident.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Times of something that was told elsewhere before, kept exactly. */
@Embeddable
public record GivenTimes(
        @Column(name = "given_created_at") Instant createdAt,
        @Column(name = "given_updated_at") Instant updatedAt) {}
