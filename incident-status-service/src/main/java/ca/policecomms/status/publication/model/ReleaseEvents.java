package ca.policecomms.status.publication.model;

import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;

/** Tells the rest of the suite what has become public, with the transaction of the release. */
public interface ReleaseEvents {

    void publish(Release release);

    /** A released update was corrected or taken back. */
    void publish(Correction correction, IncidentUpdate update, Incident incident, ReleaseMoment moment);
}
