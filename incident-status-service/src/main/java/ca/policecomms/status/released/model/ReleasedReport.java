package ca.policecomms.status.released.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;

/** What is told after an incident is over. */
public record ReleasedReport(
        Bilingual whatHappened, Bilingual effect, Bilingual response, Bilingual changes, Instant releasedAt) {}
