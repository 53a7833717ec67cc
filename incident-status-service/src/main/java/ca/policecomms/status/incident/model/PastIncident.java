package ca.policecomms.status.incident.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * An incident that is over and was told elsewhere.
 *
 * @param resolvedAt when it ended
 * @param reportedAt when its report came out; null for none
 * @param updates oldest first, at least one
 */
public record PastIncident(
        Bilingual title,
        Impact impact,
        GivenTimes times,
        Instant startedAt,
        Instant monitoringAt,
        Instant resolvedAt,
        Instant reportedAt,
        List<Update> updates) {

    public record Update(Phase phase, Bilingual body, Instant displayAt, GivenTimes times) {}
}
