package ca.policecomms.status.released.model;

import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.incident.model.Phase;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;

/** @param nextUpdateAt null means "when it is safe to say more" */
public record ReleasedUpdate(
        String code,
        Phase phase,
        Impact impact,
        Bilingual body,
        Instant createdAt,
        Instant updatedAt,
        Instant displayAt,
        Instant nextUpdateAt,
        List<AffectedComponent> affected) {}
