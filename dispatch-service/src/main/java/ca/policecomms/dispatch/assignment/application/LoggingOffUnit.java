package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.assignment.application.LockingResponse.Locked;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import ca.policecomms.dispatch.unit.model.UnitView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * A unit goes off duty. What it was kept for is let go. One that works on a call is taken off it by a supervisor only,
 * and the call goes back to the queue.
 */
@ApplicationScoped
public class LoggingOffUnit {
    private static final String REASON = "LOGOFF";

    private final LockingResponse locking;
    private final Assignments assignments;
    private final RecordingCall recording;
    private final RecordingFacts unitFacts;
    private final RequeueingCall requeueing;
    private final WatchingUnit watching;
    private final ActingForUnit acting;
    private final Caller caller;

    LoggingOffUnit(
            LockingResponse locking,
            Assignments assignments,
            RecordingCall recording,
            RecordingFacts unitFacts,
            RequeueingCall requeueing,
            WatchingUnit watching,
            ActingForUnit acting,
            Caller caller) {
        this.locking = locking;
        this.assignments = assignments;
        this.recording = recording;
        this.unitFacts = unitFacts;
        this.requeueing = requeueing;
        this.watching = watching;
        this.acting = acting;
        this.caller = caller;
    }

    /**
     * @param requeue a supervisor takes it off its calls
     * @throws ProblemException 403, 404, 409 {@code illegal-transition} for a unit on a call, 409
     *     {@code open-assignments} for one that transports somebody, 412
     */
    @Transactional
    public Unit logOff(UUID id, long version, boolean requeue, Stamp stamp) {
        Locked locked = locking.unitWithItsCalls(id);
        Unit unit = locked.unit();
        acting.requireConsoleOrCrew(unit);
        if (requeue) {
            caller.require(Role.SUPERVISOR);
        }
        EntityTags.check(version, unit.version(), UnitView.of(unit));
        List<Assignment> open = assignments.openOfUnit(id);
        if (unit.status() == UnitStatus.COMMITTED && requeue) {
            refuseTransports(open);
        } else {
            unit.requireLogOff();
        }
        for (Assignment each : open) {
            letGo(each, locked, unit, stamp);
        }
        if (unit.status() == UnitStatus.COMMITTED) {
            unitFacts.record(unit, stamp.bySystem(), unit.free(null, stamp));
        }
        watching.stop(unit);
        unitFacts.record(unit, stamp, unit.logOff(stamp));
        return unit;
    }

    private void letGo(Assignment each, Locked locked, Unit unit, Stamp stamp) {
        Call call = locked.calls().get(each.callId());
        if (call == null) {
            throw ProblemException.of(CommonProblem.STALE_VERSION, "The unit was sent to a call at this moment.")
                    .with("current", UnitView.of(unit));
        }
        AssignmentAct act = each.state() == AssignmentState.ON_SCENE ? AssignmentAct.PREEMPT : AssignmentAct.CANCEL;
        recording.record(call, stamp, each.act(act, REASON, stamp));
        requeueing.ifNobodyIsLeft(call, stamp);
    }

    /** Somebody is in the car: that ends with a disposition and nothing else. */
    private static void refuseTransports(List<Assignment> open) {
        List<UUID> transports = open.stream()
                .filter(each ->
                        each.state() == AssignmentState.TRANSPORTING || each.state() == AssignmentState.AT_DESTINATION)
                .map(Assignment::id)
                .toList();
        if (!transports.isEmpty()) {
            throw ProblemException.of(DispatchProblem.OPEN_ASSIGNMENTS, "The unit transports somebody: clear it first.")
                    .with("assignments", transports);
        }
    }
}
