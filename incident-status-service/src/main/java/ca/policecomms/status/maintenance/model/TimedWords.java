package ca.policecomms.status.maintenance.model;

import ca.policecomms.status.wording.model.Bilingual;

/** What the public reads when a window starts or ends by itself; approved with the maintenance. */
public final class TimedWords {

    public static final Bilingual STARTED = new Bilingual("The maintenance has begun.", "L’entretien a commencé.");
    public static final Bilingual COMPLETED = new Bilingual("The maintenance is over.", "L’entretien est terminé.");

    private TimedWords() {}
}
