package ca.policecomms.dispatch.assignment.model;

import java.util.List;

/** States of one unit's work on one call, in the order in which they are passed. */
public enum AssignmentState {
    /** Reserved: the unit is told when it is free. */
    STACKED,
    DISPATCHED,
    ACKNOWLEDGED,
    EN_ROUTE,
    ON_SCENE,
    TRANSPORTING,
    AT_DESTINATION,
    CLEARED,
    /** Called off before the unit arrived. */
    CANCELLED,
    /** Refused by the unit before it arrived. */
    DECLINED,
    /** Taken away for something worse. */
    PREEMPTED;

    private static final List<AssignmentState> ENDED = List.of(CLEARED, CANCELLED, DECLINED, PREEMPTED);

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Sent, and not ended yet. */
    public boolean isUnderWay() {
        return this != STACKED && !isEnded();
    }
}
