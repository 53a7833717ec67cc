package ca.policecomms.dispatch.records.model;

/** States of a query. Whether somebody has taken it is apart from them: {@code takenBy}. */
public enum QueryState {
    /** Asked; the records system has not answered yet. */
    QUEUED,
    ANSWERED,
    /** Who asked has heard the answer. */
    READ_BACK,
    WITHDRAWN
}
