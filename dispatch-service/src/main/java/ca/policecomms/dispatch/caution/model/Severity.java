package ca.policecomms.dispatch.caution.model;

/** How much a caution matters to those who go there. */
public enum Severity {
    INFO,
    CAUTION,
    /** Somebody was hurt there, or may be. */
    DANGER
}
