package ca.policecomms.status.incident.model;

public enum UpdateState {
    DRAFT,
    RELEASED,
    CORRECTED,
    RETRACTED
}
