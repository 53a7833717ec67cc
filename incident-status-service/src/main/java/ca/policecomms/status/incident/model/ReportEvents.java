package ca.policecomms.status.incident.model;

import ca.policecomms.status.publication.model.ReleaseMoment;

/** Tells the rest of the suite that a report is out, with the transaction of its release. */
public interface ReportEvents {

    void reported(Incident incident, IncidentReport report, ReleaseMoment moment);
}
