package ca.policecomms.status.incident.application;

import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentState;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.incident.model.WorkStreams;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.UUID;

/** @param reportedAt null unless its post-incident report is released */
public record IncidentView(
        UUID id,
        long version,
        String code,
        String number,
        IncidentState state,
        Phase phase,
        Impact impact,
        Bilingual title,
        WorkStreams streams,
        boolean backfill,
        Instant createdAt,
        Instant updatedAt,
        Instant startedAt,
        Instant releasedAt,
        Instant monitoringAt,
        Instant resolvedAt,
        Instant reopenedAt,
        Instant reportedAt,
        Instant promisedAt) {

    public static IncidentView of(Incident i) {
        return new IncidentView(
                i.id(),
                i.version(),
                i.code(),
                i.number(),
                i.state(),
                i.phase(),
                i.impact(),
                i.title(),
                i.streams(),
                i.backfill(),
                i.createdAt(),
                i.updatedAt(),
                i.startedAt(),
                i.releasedAt(),
                i.monitoringAt(),
                i.resolvedAt(),
                i.reopenedAt(),
                i.reportedAt(),
                i.promisedAt());
    }
}
