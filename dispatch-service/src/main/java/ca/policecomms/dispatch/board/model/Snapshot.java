package ca.policecomms.dispatch.board.model;

/** One moment of the record. */
public interface Snapshot {
    /** First statement of the current transaction: from here on all it reads is of one moment. */
    Moment take();
}
