package ca.policecomms.status.released.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;

/**
 * The state of the whole as two people set it for a time.
 *
 * @param insteadOf what incidents and components said then: against anything worse it does not stand
 */
public record ReleasedOverride(
        Indicator indicator, Indicator insteadOf, Bilingual reason, Instant since, Instant until) {}
