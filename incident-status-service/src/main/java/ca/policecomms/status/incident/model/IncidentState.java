package ca.policecomms.status.incident.model;

public enum IncidentState {
    DRAFT,
    OPEN,
    RESOLVED,
    REPORTED,
    DISCARDED
}
