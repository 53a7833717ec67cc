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
    CONTACT_LINKED("contact.linked"),
    CONTACT_LOCATED("contact.located"),
    CONTACT_SIGNALLED("contact.signalled"),
    CALL_RECEIVED("call.received"),
    CALL_ENTERED("call.entered"),
    CALL_UPDATED("call.updated"),
    CALL_PRIORITY_CHANGED("call.priority-changed"),
    CALL_HELD("call.held"),
    CALL_REQUEUED("call.requeued"),
    CALL_MERGED("call.merged"),
    CALL_DIVERTED("call.diverted"),
    CALL_CANCELLED("call.cancelled"),
    CALL_CLOSED("call.closed"),
    CALL_REOPENED("call.reopened"),
    CALL_MAJOR_DECLARED("call.major-declared"),
    TRANSFER_REQUESTED("transfer.requested"),
    TRANSFER_ACCEPTED("transfer.accepted"),
    TRANSFER_REFUSED("transfer.refused"),
    TRANSFER_UNANSWERED("transfer.unanswered"),
    TRANSFER_WITHDRAWN("transfer.withdrawn"),
    TRANSFER_COMPLETED("transfer.completed"),
    ASSIGNMENT_STACKED("assignment.stacked"),
    ASSIGNMENT_STATE_CHANGED("assignment.state-changed"),
    ASSIGNMENT_PREEMPTED("assignment.preempted"),
    ASSIGNMENT_ENDED("assignment.ended"),
    UNIT_STATUS_CHANGED("unit.status-changed"),
    UNIT_EMERGENCY_RAISED("unit.emergency-raised"),
    UNIT_EMERGENCY_ENDED("unit.emergency-ended"),
    UNIT_REQUEST_MADE("unit-request.made", false),
    UNIT_REQUEST_CHANGED("unit-request.changed", false),
    CAUTION_RECORDED("caution.recorded", false),
    CAUTION_CHANGED("caution.changed", false),
    BOLO_ISSUED("bolo.issued", false),
    BOLO_CHANGED("bolo.changed", false),
    BOLO_ACKNOWLEDGED("bolo.acknowledged", false),
    TIMER_EXPIRED("timer.expired"),
    WARRANT_CONFIRMATION_CHANGED("warrant-confirmation.changed"),
    QUERY_ASKED("query.asked", false),
    QUERY_TAKEN("query.taken", false),
    QUERY_DELAYED("query.delayed", false),
    QUERY_ANSWERED("query.answered", false),
    QUERY_READ_BACK("query.read-back", false),
    QUERY_WITHDRAWN("query.withdrawn", false),
    QUERY_PURGED("query.purged", false),
    POSITION_OPENED("position.opened", false),
    POSITION_SIGNED_ON("position.signed-on", false),
    POSITION_SIGNED_OFF("position.signed-off", false),
    MEMBER_ADDED("member.added", false),
    MEMBER_AMENDED("member.amended", false),
    ABSENCE_CHANGED("absence.changed", false),
    SWAP_CHANGED("swap.changed", false),
    HANDOVER_CHANGED("handover.changed", false);

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
