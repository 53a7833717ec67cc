package ca.policecomms.media.matter.model;

/** Whether a fact may be relied on. A rule that needs an UNKNOWN fact blocks. */
public enum Certainty {
    CONFIRMED,
    UNKNOWN
}
