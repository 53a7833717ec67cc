package ca.policecomms.dispatch.eido.model;

/** Why something of a document of another agency was not taken over. */
public enum FindingKind {
    /** A member that the standard does not have. */
    UNKNOWN_PART,
    /** A value that we have nothing for, or a reference to a part that is not there. */
    UNKNOWN_VALUE,
    /** We know it otherwise; ours stays. */
    CONFLICT,
    /** Older than a document that came before. */
    OUTDATED
}
