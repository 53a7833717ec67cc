package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.application.ReviewingHeldCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A dispatcher sends units to a call: all of them or none (requirement D24). Of two dispatchers wanting one unit one
 * wins, as its row is locked; the other learns who did.
 */
@ApplicationScoped
public class DispatchingUnits {
    private final LockedCall locked;
    private final Calls calls;
    private final Units units;
    private final Assignments assignments;
    private final RecordingCall recording;
    private final RecordingFacts unitFacts;
    private final Timers timers;

    DispatchingUnits(
            LockedCall locked,
            Calls calls,
            Units units,
            Assignments assignments,
            RecordingCall recording,
            RecordingFacts unitFacts,
            Timers timers) {
        this.locked = locked;
        this.calls = calls;
        this.units = units;
        this.assignments = assignments;
        this.recording = recording;
        this.unitFacts = unitFacts;
        this.timers = timers;
    }

    /**
     * @param order the units, how they are sent, and their keys in another system
     * @throws ProblemException 404 for call or unit, 409 {@code unit-already-committed} with the winner, 409
     *     {@code unit-not-on-duty}, 409 {@code illegal-transition} of the call
     */
    @Transactional
    public Sent send(UUID callId, DispatchOrder order, Stamp stamp) {
        Call call = locked.get(callId);
        call.requireDispatchable();
        List<Unit> crews = lockUnits(order.unitIds());
        crews.forEach(unit -> requireSendable(unit, order));
        List<Assignment> made = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Unit unit : crews) {
            Assignment assignment = new Assignment(
                    Ids.next(),
                    callId,
                    unit.id(),
                    unit.callSign(),
                    order.externalRefs().get(unit.id()));
            facts.add(order.stack() ? assignment.stack(stamp) : dispatch(assignment, unit, stamp));
            assignments.add(assignment);
            made.add(assignment);
        }
        if (!order.stack()) {
            activate(call, stamp);
        }
        recording.record(call, stamp, facts.toArray(Fact[]::new));
        return new Sent(call, made);
    }

    /** Sends a unit that was reserved for this call; it must be free by now. */
    @Transactional
    public Assignment sendStacked(UUID assignmentId, long version, Stamp stamp) {
        Assignment assignment =
                assignments.find(assignmentId).orElseThrow(() -> ProgressingAssignment.missing(assignmentId));
        Call call = locked.get(assignment.callId());
        Unit unit = lockUnits(List.of(assignment.unitId())).getFirst();
        assignments.refresh(assignment);
        EntityTags.check(version, assignment.version(), AssignmentView.of(assignment));
        requireSendable(unit, new DispatchOrder(List.of(unit.id()), false, false, Map.of()));
        Fact sent = assignment.dispatch(stamp);
        unitFacts.record(unit, stamp.bySystem(), unit.commit(assignment.id(), stamp));
        activate(call, stamp);
        recording.record(call, stamp, sent);
        return assignment;
    }

    private void activate(Call call, Stamp stamp) {
        if (call.state() == CallState.HELD) {
            timers.cancel(ReviewingHeldCall.KIND, call.id());
        }
        call.activate(stamp);
    }

    private List<Unit> lockUnits(List<UUID> ids) {
        List<Unit> found = units.lock(ids);
        Map<UUID, Unit> byId = found.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        ids.stream().filter(id -> !byId.containsKey(id)).findFirst().ifPresent(id -> {
            throw ManagingUnit.missing(id);
        });
        return found;
    }

    private void requireSendable(Unit unit, DispatchOrder order) {
        boolean free = unit.status().dispatchable();
        boolean mayJoin = unit.status() == UnitStatus.COMMITTED && (order.stack() || order.addOn());
        if (free || mayJoin) {
            return;
        }
        if (unit.status() == UnitStatus.COMMITTED) {
            throw committed(unit);
        }
        throw ProblemException.of(
                        DispatchProblem.UNIT_NOT_ON_DUTY, "Unit " + unit.callSign() + " is " + unit.status() + ".")
                .with("unitId", unit.id())
                .with("state", unit.status());
    }

    private ProblemException committed(Unit unit) {
        ProblemException refusal = ProblemException.of(
                        DispatchProblem.UNIT_ALREADY_COMMITTED, "Unit " + unit.callSign() + " is on another call.")
                .with("unitId", unit.id());
        assignments.openOfUnit(unit.id()).stream()
                .filter(Assignment::active)
                .findFirst()
                .ifPresent(holder -> refusal.with("assignmentId", holder.id())
                        .with("callId", holder.callId())
                        .with(
                                "callNumber",
                                calls.find(holder.callId()).map(Call::number).orElse(null))
                        .with("dispatchedAt", holder.milestones().dispatchedAt()));
        return refusal;
    }

    /** The new assignment becomes the active one; an older one of the same unit stays open beside it. */
    private Fact dispatch(Assignment assignment, Unit unit, Stamp stamp) {
        if (unit.status() == UnitStatus.COMMITTED) {
            assignments.openOfUnit(unit.id()).stream()
                    .filter(Assignment::active)
                    .forEach(older -> older.focus(false));
            assignments.flush();
        } else {
            unitFacts.record(unit, stamp.bySystem(), unit.commit(assignment.id(), stamp));
        }
        return assignment.dispatch(stamp);
    }

    /** What one command sent. */
    public record Sent(Call call, List<Assignment> assignments) {}
}
