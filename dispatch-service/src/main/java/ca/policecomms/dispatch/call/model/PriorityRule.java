package ca.policecomms.dispatch.call.model;

import java.util.OptionalInt;

/** The named rules that raise a priority (requirement D14). They only raise; lowering takes a person. */
public enum PriorityRule {
    OFFICER_EMERGENCY(0),
    WEAPON(1),
    LIFE_THREAT(1),
    IN_PROGRESS(2),
    INJURY(2),
    CHILD_AT_RISK(2),
    DOMESTIC(2),
    PREMISE_CAUTION(2),
    /** Somebody else reports the same: one step, at most to 2. */
    SECOND_CALLER(2);

    private final int target;

    PriorityRule(int target) {
        this.target = target;
    }

    /** The priority that it raises to, or at most to. */
    public int target() {
        return target;
    }

    /**
     * @param current 0 to 5, null when not decided yet
     * @return the new priority; empty when the call is as urgent already, or has no priority to go a step from
     */
    public OptionalInt raise(Integer current) {
        if (this == SECOND_CALLER) {
            return current == null || current <= target ? OptionalInt.empty() : OptionalInt.of(current - 1);
        }
        return current == null || current > target ? OptionalInt.of(target) : OptionalInt.empty();
    }
}
