package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.Coverage;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;

/** How the public is served meanwhile. */
public record ReleasedAlternate(AlternateKind kind, Coverage coverage, Bilingual wording, Instant since) {}
