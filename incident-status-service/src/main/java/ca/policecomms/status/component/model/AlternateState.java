package ca.policecomms.status.component.model;

public enum AlternateState {
    /** Written, not yet public. */
    DRAFT,
    ACTIVE,
    /** In use until the publication that ends it is released. */
    ENDING,
    ENDED
}
