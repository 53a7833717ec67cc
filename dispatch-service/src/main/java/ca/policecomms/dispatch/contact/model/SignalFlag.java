package ca.policecomms.dispatch.contact.model;

/** What is odd about a signal of telephony. It is kept all the same (requirement D5). */
public enum SignalFlag {
    /** The bytes are not JSON, or not an object. */
    MALFORMED,
    /** No id of the contact in it: its bytes serve as id. */
    NO_EXTERNAL_ID,
    UNKNOWN_SIGNAL,
    /** No time that can be read, or an impossible one: the time is unknown. */
    MALFORMED_TIME,
    MALFORMED_KIND,
    MALFORMED_QUEUE,
    MALFORMED_CALLER,
    MALFORMED_SERVICES,
    MALFORMED_LOCATION,
    /** It came when the contact was past it. */
    DISORDERED,
    /** It came more than 60 seconds after what it reports. */
    LATE
}
