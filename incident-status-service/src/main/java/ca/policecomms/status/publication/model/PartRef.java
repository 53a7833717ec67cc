package ca.policecomms.status.publication.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Names a part of a publication. */
@Embeddable
public record PartRef(
        @Enumerated(EnumType.STRING) PartKind kind,
        @Column(name = "part_id") UUID id) {}
