package ca.policecomms.commons.outbox;

/** This version of an aggregate was published by another transaction: the change began from a stale state. */
public class VersionTaken extends RuntimeException {
    VersionTaken(Throwable cause) {
        super("another change of the same thing was faster", cause);
    }
}
