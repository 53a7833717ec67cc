package ca.policecomms.status.released.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;

public record ReleasedGroup(
        String code, Bilingual name, int position, boolean emergency, Instant createdAt, Instant updatedAt) {}
