package ca.policecomms.media.incident.model;

/** Whoever keeps something of their own about public incidents. */
public interface IncidentFollower {
    /** Called with each newer version, in the transaction that keeps it. */
    void follow(PublicIncident incident);
}
