package ca.policecomms.dispatch.warrant.model;

/** States of the confirmation of a warrant (requirement D31). */
public enum WarrantState {
    /** Found on file; nobody has been asked, and nobody may be arrested on it. */
    HIT,
    /** The agency that holds it was asked, and the clock runs. */
    REQUESTED,
    CONFIRMED,
    NOT_CONFIRMED,
    /** The clock ran out. */
    EXPIRED,
    /** The outcome was told to who waits with the person. */
    RELAYED,
    ACKNOWLEDGED
}
