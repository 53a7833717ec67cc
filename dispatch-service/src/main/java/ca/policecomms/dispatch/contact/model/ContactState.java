package ca.policecomms.dispatch.contact.model;

/** States of a phone leg or other approach. */
public enum ContactState {
    OFFERED,
    ANSWERED,
    HELD,
    ENDED,
    ABANDONED,
    CALLBACK_DONE,
    CALLBACK_FAILED
}
