package ca.policecomms.dispatch.record.model;

/**
 * Everything that can be recorded. Each is a line of the timeline and an action of the audit. What is published is also
 * an event with a schema of its own under {@code contracts/events/dispatch.calls.v1}; what is local concerns the
 * communications unit alone. Names are immutable: old timelines hold them.
 */
public enum FactType {
    CONTACT_OFFERED("contact.offered"),
    CONTACT_ANSWERED("contact.answered"),
    CONTACT_HELD("contact.held"),
    CONTACT_RESUMED("contact.resumed"),
    CONTACT_ENDED("contact.ended"),
    CONTACT_ABANDONED("contact.abandoned"),
    CONTACT_CALLED_BACK("contact.called-back"),
    CALL_RECEIVED("call.received"),
    CALL_ENTERED("call.entered"),
    CALL_UPDATED("call.updated"),
    CALL_PRIORITY_CHANGED("call.priority-changed"),
    CALL_HELD("call.held"),
    CALL_REQUEUED("call.requeued"),
    CALL_CANCELLED("call.cancelled"),
    CALL_CLOSED("call.closed"),
    CALL_REOPENED("call.reopened"),
    CALL_MAJOR_DECLARED("call.major-declared"),
    ASSIGNMENT_STACKED("assignment.stacked"),
    ASSIGNMENT_STATE_CHANGED("assignment.state-changed"),
    ASSIGNMENT_ENDED("assignment.ended"),
    UNIT_STATUS_CHANGED("unit.status-changed"),
    TIMER_EXPIRED("timer.expired"),
    POSITION_OPENED("position.opened", false),
    POSITION_SIGNED_ON("position.signed-on", false),
    POSITION_SIGNED_OFF("position.signed-off", false);

    private final String code;
    private final boolean published;

    FactType(String code) {
        this(code, true);
    }

    FactType(String code, boolean published) {
        this.code = code;
        this.published = published;
    }

    /**
     * Whether other services learn of it. Calls, contacts and units have published facts only: their numbers are the
     * versions of their events, which have no gap.
     */
    public boolean published() {
        return published;
    }

    /** As timeline and audit name it. */
    public String code() {
        return code;
    }

    /** As the event is named, with service and major version. */
    public String eventType() {
        return "dispatch." + code + ".v1";
    }
}
