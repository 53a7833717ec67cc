package ca.policecomms.dispatch.record.application;

/** Why the sender of the current request reads. */
public interface GivenReason {
    /** Null when none was given, and where there is no request. */
    String reason();
}
