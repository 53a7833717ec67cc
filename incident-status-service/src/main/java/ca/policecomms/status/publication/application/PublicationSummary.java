package ca.policecomms.status.publication.application;

import ca.policecomms.status.publication.model.BreakGlass;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.PublicationState;
import ca.policecomms.status.publication.model.TranslationExcuse;
import ca.policecomms.status.publication.model.VoidCause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a publication stands, without its content. */
public record PublicationSummary(
        UUID id,
        long version,
        PublicationState state,
        String audience,
        Instant notBefore,
        List<String> authors,
        Instant createdAt,
        Instant updatedAt,
        Instant submittedAt,
        Instant approvedAt,
        String approvedBy,
        Instant voidedAt,
        VoidCause voidCause,
        String rejectionReason,
        Instant releasedAt,
        String releasedBy,
        Long sequence,
        TranslationExcuse translation,
        Instant translatedAt,
        BreakGlass breakGlass,
        Instant correctedAt) {

    public static PublicationSummary of(Publication p) {
        return new PublicationSummary(
                p.id(),
                p.version(),
                p.state(),
                p.audience().toString(),
                p.notBefore(),
                List.copyOf(p.authors()),
                p.createdAt(),
                p.updatedAt(),
                p.submittedAt(),
                p.approvedAt(),
                p.approvedBy(),
                p.voidedAt(),
                p.voidCause(),
                p.rejectionReason(),
                p.releasedAt(),
                p.releasedBy(),
                p.sequence(),
                p.translation(),
                p.translatedAt(),
                p.breakGlass(),
                p.correctedAt());
    }
}
