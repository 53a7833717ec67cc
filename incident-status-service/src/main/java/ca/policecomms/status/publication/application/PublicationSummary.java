package ca.policecomms.status.publication.application;

import ca.policecomms.status.publication.model.Publication;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a publication stands, without its content. */
public record PublicationSummary(
        UUID id,
        long version,
        String state,
        String audience,
        Instant notBefore,
        List<String> authors,
        Instant createdAt,
        Instant updatedAt,
        Instant submittedAt,
        Instant approvedAt,
        String approvedBy,
        Instant voidedAt,
        String voidCause,
        String rejectionReason,
        Instant releasedAt,
        Long sequence) {

    public static PublicationSummary of(Publication p) {
        return new PublicationSummary(
                p.id(),
                p.version(),
                p.state().name(),
                p.audience().toString(),
                p.notBefore(),
                List.copyOf(p.authors()),
                p.createdAt(),
                p.updatedAt(),
                p.submittedAt(),
                p.approvedAt(),
                p.approvedBy(),
                p.voidedAt(),
                p.voidCause() == null ? null : p.voidCause().name(),
                p.rejectionReason(),
                p.releasedAt(),
                p.sequence());
    }
}
