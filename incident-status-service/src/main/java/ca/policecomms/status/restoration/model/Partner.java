package ca.policecomms.status.restoration.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Whose link a restored system still waits for; named in public only when cleared for it. */
@Embeddable
public record Partner(
        @Column(name = "partner_name") String name,
        @Column(name = "partner_cleared") boolean cleared,
        @Column(name = "partner_confirmed_at") Instant confirmedAt) {}
