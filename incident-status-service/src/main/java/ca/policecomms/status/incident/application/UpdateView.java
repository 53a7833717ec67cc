package ca.policecomms.status.incident.application;

import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.incident.model.UpdateState;
import ca.policecomms.status.incident.model.WorkStreams;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** @param said what the public reads now, when it was corrected; else the same as {@code body} */
public record UpdateView(
        UUID id,
        long version,
        String code,
        UUID incidentId,
        UUID publicationId,
        UpdateState state,
        Phase phase,
        Impact impact,
        Bilingual body,
        Bilingual said,
        WorkStreams streams,
        String reopenReason,
        List<UUID> advice,
        Instant displayAt,
        Instant nextUpdateAt,
        Instant createdAt,
        Instant releasedAt) {

    public static UpdateView of(IncidentUpdate u) {
        return new UpdateView(
                u.id(),
                u.version(),
                u.code(),
                u.incidentId(),
                u.publicationId(),
                u.state(),
                u.phase(),
                u.impact(),
                u.body(),
                u.said(),
                u.streams(),
                u.reopenReason(),
                u.advice(),
                u.displayAt(),
                u.nextUpdateAt(),
                u.createdAt(),
                u.releasedAt());
    }
}
