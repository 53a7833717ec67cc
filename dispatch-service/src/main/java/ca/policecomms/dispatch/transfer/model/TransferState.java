package ca.policecomms.dispatch.transfer.model;

/** States of a hand-off to another agency. */
public enum TransferState {
    REQUESTED,
    RINGING,
    /** Caller, other agency and we are on one line. */
    CONFERENCED,
    /** The other agency has taken it: until then we stay responsible. */
    ACCEPTED,
    /** Our member left the line. */
    COMPLETED,
    REFUSED,
    NO_ANSWER,
    WITHDRAWN;

    /** Whether the other agency has not decided yet. */
    public boolean isPending() {
        return compareTo(ACCEPTED) < 0;
    }

    public boolean isAccepted() {
        return this == ACCEPTED || this == COMPLETED;
    }

    public boolean isFailed() {
        return compareTo(COMPLETED) > 0;
    }
}
