package ca.policecomms.dispatch.swap.model;

/** Only {@link #APPROVED} changes the roster. */
public enum SwapState {
    /** One of the two members still has to agree. */
    PROPOSED,
    /** Both members agree, a supervisor has not yet. */
    AGREED,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
