package ca.policecomms.local.replay.engine;

/** What became of a step. */
public enum Outcome {
    /** Accepted by the service in this run. */
    DONE,
    /** An earlier run had done it. */
    ALREADY_THERE,
    REFUSED,
    /** Not sent, as a step that it needs was refused. */
    BLOCKED
}
