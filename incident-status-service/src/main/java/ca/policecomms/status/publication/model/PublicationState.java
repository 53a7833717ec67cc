package ca.policecomms.status.publication.model;

public enum PublicationState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    RELEASED
}
