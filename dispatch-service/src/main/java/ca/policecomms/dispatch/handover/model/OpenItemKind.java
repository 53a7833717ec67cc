package ca.policecomms.dispatch.handover.model;

/** What a hand-over lists. */
public enum OpenItemKind {
    CALL,
    TIMER,
    TRANSFER,
    BOLO
}
