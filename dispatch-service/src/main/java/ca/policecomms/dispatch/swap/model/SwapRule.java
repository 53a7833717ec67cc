package ca.policecomms.dispatch.swap.model;

/** What can speak against a swap (requirement D42). */
public enum SwapRule {
    /** Who gives a shift away does not work it. */
    NOT_THEIR_SHIFT,
    /** Who takes it works it already, or is absent that day. */
    DOUBLE_SHIFT,
    /** Too little time between that shift and another of the same person. */
    REST,
    /** The shift would lack somebody qualified. */
    QUALIFICATION,
    /** The shift has begun. */
    PAST
}
