package ca.policecomms.status.incident.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an editor says in an update; a null part leaves that part as it is.
 *
 * @param displayAt when it was said, for an update entered late; else the time of release
 * @param nextUpdateAt when the next one is promised; null means "when it is safe to say more"
 * @param streams what it says about the work that goes on
 * @param advice cards to show with the incident from then on
 * @param reopenReason why a resolved incident is opened again, for staff; null for any other update
 */
public record UpdateDraft(
        Phase phase,
        Impact impact,
        Bilingual body,
        Instant displayAt,
        Instant nextUpdateAt,
        WorkStreams streams,
        String reopenReason,
        List<UUID> advice) {

    public UpdateDraft(Phase phase, Impact impact, Bilingual body, Instant displayAt, Instant nextUpdateAt) {
        this(phase, impact, body, displayAt, nextUpdateAt, null, null, null);
    }
}
