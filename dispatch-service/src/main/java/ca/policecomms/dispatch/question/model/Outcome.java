package ca.policecomms.dispatch.question.model;

/** What became of a question. The last three are different answers (requirement D13). */
public enum Outcome {
    ANSWERED,
    /** The caller does not know. */
    UNKNOWN,
    /** The caller does not want to say. */
    DECLINED,
    /** Nobody asked, for a reason. */
    NOT_ASKED
}
