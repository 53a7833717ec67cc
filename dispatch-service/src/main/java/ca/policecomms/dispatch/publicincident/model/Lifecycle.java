package ca.policecomms.dispatch.publicincident.model;

/** State of a call as the redaction sees it; the names are those of the call's own states. */
public enum Lifecycle {
    INTAKE,
    SCHEDULED,
    PENDING,
    HELD,
    ACTIVE,
    DIVERTED,
    MERGED,
    CANCELLED,
    CLOSED;

    /** Nothing of it is checked yet, or it has not begun. */
    public boolean notEntered() {
        return this == INTAKE || this == SCHEDULED;
    }

    /** It ended without having been dealt with by us: not worth telling. */
    public boolean endedOtherwise() {
        return this == DIVERTED || this == MERGED || this == CANCELLED;
    }
}
