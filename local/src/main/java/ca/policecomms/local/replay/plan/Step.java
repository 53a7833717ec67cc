package ca.policecomms.local.replay.plan;

import java.time.Instant;

/**
 * One command of a replay.
 *
 * @param order place in the plan's total order, from 0
 * @param response the unit's response it belongs to, null for a step of the call itself
 * @param due when it happened, as far as the order goes: never before the step it follows
 * @param time when the file says it happened; null when the file does not say
 * @param addOn whether the unit still has an open assignment by then; false for all but a dispatch
 */
public record Step(
        int order,
        StepKind kind,
        PlannedCall call,
        PlannedResponse response,
        Instant due,
        FileTime time,
        boolean addOn) {

    /** The row it comes from, or the call. */
    public String ref() {
        return response == null ? call.ref() : response.ref();
    }

    /** Unique in the plan and the same in every run. */
    public String name() {
        return ref() + "/" + kind.label();
    }

    @Override
    public String toString() {
        return name();
    }
}
