package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.application.LockingResponse.Locked;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.assignment.model.Responses;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.application.ReviewingHeldCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A dispatcher sends units to a call: all of them or none (requirement D24). Of two dispatchers wanting one unit one
 * wins, as its row is locked; the other learns who did.
 */
@ApplicationScoped
public class DispatchingUnits {
    private final LockingResponse locking;
    private final SendableUnits sendable;
    private final TakingUnit taking;
    private final Departures departures;
    private final Briefing briefing;
    private final Assignments assignments;
    private final RecordingCall recording;
    private final RecordingFacts unitFacts;
    private final WatchingUnit watching;
    private final Timers timers;

    DispatchingUnits(
            LockingResponse locking,
            SendableUnits sendable,
            TakingUnit taking,
            Departures departures,
            Briefing briefing,
            Assignments assignments,
            RecordingCall recording,
            RecordingFacts unitFacts,
            WatchingUnit watching,
            Timers timers) {
        this.locking = locking;
        this.sendable = sendable;
        this.taking = taking;
        this.departures = departures;
        this.briefing = briefing;
        this.assignments = assignments;
        this.recording = recording;
        this.unitFacts = unitFacts;
        this.watching = watching;
        this.timers = timers;
    }

    /**
     * @param order the units, how they are sent, and their keys in another system
     * @throws ProblemException 404 for call or unit, 409 {@code unit-already-committed} with the winner, 409
     *     {@code unit-not-on-duty}, 409 {@code illegal-transition} of the call, 422 {@code rule-violated}
     */
    @Transactional
    public Sent send(UUID callId, DispatchOrder order, Stamp stamp) {
        Locked locked = order.how() == DispatchOrder.How.PREEMPT
                ? locking.callAndUnitsWithTheirCalls(callId, order.unitIds())
                : locking.callAndUnits(callId, order.unitIds());
        locked.units().forEach(unit -> sendable.requireMaySend(unit, order));
        return send(callId, order, locked, stamp);
    }

    /** A unit to what it came across itself: no policy needed. */
    Assignment sendOwn(UUID callId, DispatchOrder order, Stamp stamp) {
        Locked locked = locking.callAndUnits(callId, order.unitIds());
        return send(callId, order, locked, stamp).assignments().getFirst();
    }

    Sent send(UUID callId, DispatchOrder order, Locked locked, Stamp stamp) {
        Call call = locked.calls().get(callId);
        call.requireDispatchable();
        locked.units().forEach(unit -> sendable.require(unit, call, order, locked.calls()));
        List<Fact> facts = new ArrayList<>(departures.check(call, order, stamp));
        facts.addAll(order.stack() ? List.of() : briefing.of(call));
        int response = response(call);
        List<Assignment> made = new ArrayList<>();
        for (Unit unit : locked.units()) {
            Assignment assignment = new Assignment(
                    Ids.next(),
                    callId,
                    unit.id(),
                    unit.callSign(),
                    order.externalRefs().get(unit.id()));
            if (order.stack()) {
                facts.add(assignment.stack(stamp));
            } else {
                taking.over(unit, order, locked.calls(), callId, stamp);
                facts.add(dispatch(assignment, unit, response, stamp));
                watching.watch(unit, assignment, call, stamp);
            }
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
        Locked locked = locking.callAndUnits(assignment.callId(), List.of(assignment.unitId()));
        Call call = locked.calls().get(assignment.callId());
        Unit unit = locked.unit();
        sendable.requireMaySend(unit, DispatchOrder.send(unit.id()));
        assignments.refresh(assignment);
        EntityTags.check(version, assignment.version(), AssignmentView.of(assignment));
        AssignmentAct.DISPATCH.require(assignment.state());
        sendable.requireFree(unit);
        Fact sent = assignment.dispatch(response(call), stamp);
        unitFacts.record(unit, stamp.bySystem(), unit.commit(assignment.id(), stamp));
        activate(call, stamp);
        List<Fact> facts = new ArrayList<>(briefing.of(call));
        facts.add(sent);
        recording.record(call, stamp, facts.toArray(Fact[]::new));
        watching.watch(unit, assignment, call, stamp);
        return assignment;
    }

    /** Number of the call's response that a unit becomes part of now. */
    int response(Call call) {
        return new Responses(assignments.ofCall(call.id())).current(call.state() == CallState.ACTIVE);
    }

    /** A unit is on it: nobody reviews whether it is held any longer. */
    void activate(Call call, Stamp stamp) {
        if (call.state() == CallState.HELD) {
            timers.cancel(ReviewingHeldCall.KIND, call.id());
        }
        call.activate(stamp);
    }

    private Fact dispatch(Assignment assignment, Unit unit, int response, Stamp stamp) {
        if (unit.status() != UnitStatus.COMMITTED) {
            unitFacts.record(unit, stamp.bySystem(), unit.commit(assignment.id(), stamp));
        }
        return assignment.dispatch(response, stamp);
    }

    /** What one command sent. */
    public record Sent(Call call, List<Assignment> assignments) {}
}
