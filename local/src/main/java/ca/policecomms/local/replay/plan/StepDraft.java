package ca.policecomms.local.replay.plan;

import java.time.Instant;
import java.util.List;

/**
 * A step that has no place in the order yet.
 *
 * @param after steps that must be done before it
 */
record StepDraft(
        StepKind kind, PlannedCall call, PlannedResponse response, Instant due, FileTime time, List<StepDraft> after) {

    /** At the same instant what goes on goes first: a unit that is free and sent again in one second is free first. */
    int rank() {
        return kind == StepKind.DISPATCH ? 1 : 0;
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
