package ca.policecomms.dispatch.record.model;

/** Where the report of a fact came from. */
public enum Source {
    /** Telephony. */
    CTI,
    CONSOLE,
    /** Mobile terminal in a unit. */
    MDT,
    RADIO,
    API,
    IMPORT,
    SYSTEM
}
