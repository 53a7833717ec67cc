package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.Step;
import java.time.Duration;

/** Hears what a replay does, from many threads at once. What it throws ends the replay. */
public interface Listener {
    Listener SILENT = new Listener() {};

    /**
     * Import and units are there; the steps begin.
     *
     * @param callsOver calls of the plan that an earlier run has finished
     */
    default void prepared(ReplayPlan plan, int callsOver) {}

    /** Before the first command of a step is sent. */
    default void starting(Step step) {}

    default void ended(Step step, Outcome outcome) {}

    default void refused(Refusal refusal) {}

    /** A command got no final answer and will be sent again with the same key. */
    default void retrying(Command command, String cause, Duration wait) {}
}
