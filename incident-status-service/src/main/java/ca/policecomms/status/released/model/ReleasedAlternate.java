package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.Coverage;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;

/**
 * How the public is served meanwhile.
 *
 * @param staff how staff do it: null for every other audience
 */
public record ReleasedAlternate(
        AlternateKind kind, Coverage coverage, Bilingual wording, Instant since, StaffProcedure staff) {}
