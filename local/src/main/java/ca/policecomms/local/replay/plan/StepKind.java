package ca.policecomms.local.replay.plan;

/** What one command of a replay does, in the words of the log. */
public enum StepKind {
    OPEN_CALL("open"),
    ENTER_QUEUE("enter"),
    CHANGE_PRIORITY("priority"),
    DISPATCH("dispatch"),
    EN_ROUTE("enroute"),
    ARRIVE("arrive"),
    TRANSPORT("transport"),
    REACH_DESTINATION("at-destination"),
    /** Times that no state can take, kept as a line of the narrative. */
    NOTE_TIMES("note"),
    CLEAR_UNIT("clear"),
    CALL_OFF_UNIT("call-off"),
    CLOSE_CALL("close"),
    CANCEL_CALL("cancel");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it ends a unit's work on a call. */
    public boolean endsResponse() {
        return this == CLEAR_UNIT || this == CALL_OFF_UNIT;
    }

    public boolean endsCall() {
        return this == CLOSE_CALL || this == CANCEL_CALL;
    }
}
