package ca.policecomms.status.incident.model;

/** What a released update did to its incident. */
public enum IncidentAct {
    OPENED,
    UPDATED,
    RESOLVED
}
