package ca.policecomms.dispatch.call.model;

import java.util.List;

/** States of a call for service. Assigned, en route and on scene are derived from the assignments, never set. */
public enum CallState {
    /** Being taken; in no queue yet. */
    INTAKE,
    /** Waits for its due time. */
    SCHEDULED,
    /** In the queue. */
    PENDING,
    /** Put aside until its review time. */
    HELD,
    /** A unit was sent. */
    ACTIVE,
    /** Another agency or service took it over. */
    DIVERTED,
    /** Joined into another call. */
    MERGED,
    CANCELLED,
    CLOSED;

    public static final List<CallState> OPEN = List.of(INTAKE, SCHEDULED, PENDING, HELD, ACTIVE);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
