package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.plan.StepKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a replay did.
 *
 * @param importId of the import in dispatch-service
 * @param callIds ids that dispatch-service gave the calls, by their reference in the plan
 * @param sent accepted in this run, by kind
 * @param alreadyThere done by an earlier run, by kind
 * @param refused steps that were refused or needed one that was
 * @param joinedForeignCalls units that were sent although a call outside the plan held them
 */
public record ReplayResult(
        ReplayPlan plan,
        String importId,
        Map<String, String> callIds,
        Map<StepKind, Long> sent,
        Map<StepKind, Long> alreadyThere,
        List<Refusal> refused,
        long joinedForeignCalls,
        Duration took) {

    public long sentInAll() {
        return sum(sent);
    }

    public long alreadyThereInAll() {
        return sum(alreadyThere);
    }

    private static long sum(Map<StepKind, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
