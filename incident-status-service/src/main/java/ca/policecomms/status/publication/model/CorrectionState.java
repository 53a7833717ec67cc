package ca.policecomms.status.publication.model;

public enum CorrectionState {
    DRAFT,
    RELEASED
}
