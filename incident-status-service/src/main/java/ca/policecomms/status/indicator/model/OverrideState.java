package ca.policecomms.status.indicator.model;

public enum OverrideState {
    DRAFT,
    IN_FORCE,
    ENDED
}
