package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.FollowingUnits;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Assignments that have not ended go with the call that is merged, with their stamps and their place in the unit's day
 * (requirement D12). What has ended stays where it happened. A unit is on a call once: where it is kept for one of the two
 * and sent to the other, the reservation ends.
 */
@ApplicationScoped
class MovingUnits implements FollowingUnits {
    private static final String REASON = "MERGED";

    private final Assignments assignments;
    private final Units units;
    private final DispatchingUnits dispatching;
    private final WatchingUnit watching;
    private final RecordingCall recording;
    private final Timers timers;

    MovingUnits(
            Assignments assignments,
            Units units,
            DispatchingUnits dispatching,
            WatchingUnit watching,
            RecordingCall recording,
            Timers timers) {
        this.assignments = assignments;
        this.units = units;
        this.dispatching = dispatching;
        this.watching = watching;
        this.recording = recording;
        this.timers = timers;
    }

    @Override
    public List<Fact> follow(Call merged, Call survivor, Stamp stamp) {
        Map<UUID, Unit> locked = units.lock(assignments.unitsOn(merged.id())).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        if (locked.isEmpty()) {
            return List.of();
        }
        survivor.requireDispatchable();
        Map<UUID, Assignment> there =
                open(survivor).stream().collect(Collectors.toMap(Assignment::unitId, each -> each));
        int response = dispatching.response(survivor);
        List<Fact> left = new ArrayList<>();
        List<Fact> arrived = new ArrayList<>();
        List<Assignment> moved = new ArrayList<>();
        for (Assignment each : open(merged)) {
            Assignment twin = there.get(each.unitId());
            timers.cancelAll(each.id());
            if (twin != null && each.isStacked()) {
                left.add(each.act(AssignmentAct.CANCEL, REASON, stamp));
                continue;
            }
            if (twin != null) {
                arrived.add(endReservation(twin, each, stamp));
            }
            arrived.add(each.moveTo(survivor.id(), response));
            moved.add(each);
        }
        left.add(merged.updated("UNITS_MOVED")
                .privately("survivorId", survivor.id())
                .privately("assignmentIds", moved.stream().map(Assignment::id).toList()));
        assignments.flush();
        recording.record(merged, stamp, left.toArray(Fact[]::new));
        if (moved.stream().anyMatch(each -> each.state().isUnderWay())) {
            dispatching.activate(survivor, stamp);
        }
        moved.stream().filter(Assignment::active).forEach(each -> watching.moved(locked.get(each.unitId()), survivor));
        return arrived;
    }

    private List<Assignment> open(Call call) {
        return assignments.ofCall(call.id()).stream()
                .filter(each -> !each.state().isEnded())
                .toList();
    }

    private Fact endReservation(Assignment there, Assignment coming, Stamp stamp) {
        if (!there.isStacked()) {
            throw ProblemException.of(
                            DispatchProblem.OPEN_ASSIGNMENTS,
                            "Unit " + coming.callSign() + " works on both calls: clear it from one first.")
                    .with("assignments", List.of(there.id(), coming.id()));
        }
        timers.cancelAll(there.id());
        return there.act(AssignmentAct.CANCEL, REASON, stamp);
    }
}
