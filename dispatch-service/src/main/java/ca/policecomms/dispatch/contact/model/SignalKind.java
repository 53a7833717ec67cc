package ca.policecomms.dispatch.contact.model;

/** What telephony reports of a contact. */
public enum SignalKind {
    OFFERED,
    ANSWERED,
    HELD,
    RESUMED,
    ENDED,
    /** The caller is gone. */
    ABANDONED,
    LOCATION
}
