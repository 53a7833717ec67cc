package ca.policecomms.media.matter.model;

import java.time.Instant;
import java.util.UUID;

/** A matter as staff see it. */
public record MatterView(
        UUID id,
        long version,
        MatterKind kind,
        MatterState state,
        UUID publicId,
        long factsVersion,
        Title title,
        IncidentClass incidentClass,
        Place place,
        Major major,
        Instant plannedFor,
        Decision decision,
        Instant openedAt,
        String openedBy,
        Instant updatedAt,
        Instant closedAt,
        String closedBy) {

    public static MatterView of(Matter matter) {
        return new MatterView(
                matter.id(),
                matter.version(),
                matter.kind(),
                matter.state(),
                matter.publicId(),
                matter.factsVersion(),
                matter.title(),
                matter.incidentClass(),
                matter.place(),
                matter.major(),
                matter.plannedFor(),
                matter.decision(),
                matter.openedAt(),
                matter.openedBy(),
                matter.updatedAt(),
                matter.closedAt(),
                matter.closedBy());
    }
}
