package ca.policecomms.status.publication.model;

/** Why a publication fell back to a draft. */
public enum VoidCause {
    EDIT,
    REJECTION,
    HOLD
}
