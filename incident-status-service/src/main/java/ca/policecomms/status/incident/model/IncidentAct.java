package ca.policecomms.status.incident.model;

/** What a released update did to its incident. */
public enum IncidentAct {
    OPENED,
    UPDATED,
    RESOLVED,
    REOPENED,
    /** A past incident was entered late; nobody is notified. */
    BACKFILLED
}
