package ca.policecomms.status.incident.model;

import ca.policecomms.status.wording.model.Bilingual;

public record ReportText(Bilingual whatHappened, Bilingual effect, Bilingual response, Bilingual changes) {}
