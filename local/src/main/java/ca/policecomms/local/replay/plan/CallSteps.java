package ca.policecomms.local.replay.plan;

import static ca.policecomms.local.replay.plan.StepDraft.later;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of one call, each after those it needs. Times are never changed; only the order is made to fit. */
final class CallSteps {
    private static final Map<Milestone, StepKind> ON_THE_WAY = Map.of(
            Milestone.EN_ROUTE, StepKind.EN_ROUTE,
            Milestone.ON_SCENE, StepKind.ARRIVE,
            Milestone.TRANSPORTING, StepKind.TRANSPORT,
            Milestone.AT_DESTINATION, StepKind.REACH_DESTINATION);

    private final PlannedCall call;
    private final List<StepDraft> steps = new ArrayList<>();

    private CallSteps(PlannedCall call) {
        this.call = call;
    }

    static List<StepDraft> of(PlannedCall call) {
        return new CallSteps(call).all();
    }

    private List<StepDraft> all() {
        StepDraft last = add(StepKind.OPEN_CALL, null, call.received(), List.of());
        if (call.entered() == null) {
            return steps;
        }
        last = add(StepKind.ENTER_QUEUE, null, call.entered(), List.of(last));
        if (call.priorityChanged()) {
            last = add(StepKind.CHANGE_PRIORITY, null, null, List.of(last));
        }
        List<StepDraft> ends = new ArrayList<>();
        for (PlannedResponse response : call.responses()) {
            ends.add(respond(response, last));
        }
        if (call.over()) {
            end(ends);
        }
        return steps;
    }

    /** The call is over with its last unit: the file has no other time for it. */
    private void end(List<StepDraft> ends) {
        FileTime latest = ends.getFirst().time();
        for (StepDraft end : ends) {
            latest = end.time().at().isAfter(latest.at()) ? end.time() : latest;
        }
        add(call.primary().isPresent() ? StepKind.CLOSE_CALL : StepKind.CANCEL_CALL, null, latest, ends);
    }

    private StepDraft respond(PlannedResponse response, StepDraft entered) {
        StepDraft last = entered;
        for (Milestone milestone : Milestone.values()) {
            FileTime time = response.reached().get(milestone);
            if (time == null) {
                continue;
            }
            if (response.unplaced().contains(milestone)) {
                // One line says them all.
                last = milestone == response.unplaced().getFirst()
                        ? add(StepKind.NOTE_TIMES, response, time, List.of(last))
                        : last;
            } else {
                last = add(kind(milestone, response), response, time, List.of(last));
            }
        }
        return last;
    }

    private static StepKind kind(Milestone milestone, PlannedResponse response) {
        return switch (milestone) {
            case DISPATCHED -> StepKind.DISPATCH;
            case ENDED -> response.cleared() ? StepKind.CLEAR_UNIT : StepKind.CALL_OFF_UNIT;
            default -> ON_THE_WAY.get(milestone);
        };
    }

    private StepDraft add(StepKind kind, PlannedResponse response, FileTime time, List<StepDraft> after) {
        Instant due = after.stream().map(StepDraft::due).reduce(Instant.MIN, StepDraft::later);
        StepDraft step = new StepDraft(kind, call, response, time == null ? due : later(due, time.at()), time, after);
        steps.add(step);
        return step;
    }
}
