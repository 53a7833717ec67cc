package ca.policecomms.status.released.model;

import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * @param updates newest first, at least one
 * @param report null until it is released
 */
public record ReleasedIncident(
        String code,
        String number,
        Bilingual title,
        Phase phase,
        Impact impact,
        Instant createdAt,
        Instant updatedAt,
        Instant startedAt,
        Instant monitoringAt,
        Instant resolvedAt,
        List<ReleasedUpdate> updates,
        ReleasedReport report,
        Recovery recovery) {

    public ReleasedIncident {
        recovery = recovery == null ? Recovery.NONE : recovery;
    }

    /** One that was told with a single update. */
    public static ReleasedIncident told(String code, String number, Bilingual title, ReleasedUpdate update) {
        Instant at = update.displayAt();
        boolean over = update.phase() == Phase.RESOLVED;
        return new ReleasedIncident(
                code,
                number,
                title,
                update.phase(),
                update.impact(),
                at,
                at,
                at,
                null,
                over ? at : null,
                List.of(update),
                null,
                null);
    }

    public boolean resolved() {
        return phase == Phase.RESOLVED;
    }
}
