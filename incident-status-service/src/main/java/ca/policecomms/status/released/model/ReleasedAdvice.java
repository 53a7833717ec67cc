package ca.policecomms.status.released.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.LocalDate;

/** General advice to the public. */
public record ReleasedAdvice(String code, Bilingual title, Bilingual body, LocalDate reviewedOn) {}
