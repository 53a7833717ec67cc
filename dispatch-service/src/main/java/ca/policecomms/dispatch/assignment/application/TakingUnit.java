package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** A unit that works on one call is sent to another: it turns away from the first for a while, or is taken from it. */
@ApplicationScoped
class TakingUnit {
    private static final String FOR_WORSE = "PREEMPTED";

    private final Assignments assignments;
    private final TellingOtherCall telling;
    private final RecordingCall recording;
    private final RequeueingCall requeueing;

    TakingUnit(Assignments assignments, TellingOtherCall telling, RecordingCall recording, RequeueingCall requeueing) {
        this.assignments = assignments;
        this.telling = telling;
        this.recording = recording;
        this.requeueing = requeueing;
    }

    /** Makes room for a new active assignment; nothing to do for a unit that is free. */
    void over(Unit unit, DispatchOrder order, Map<UUID, Call> locked, UUID newCall, Stamp stamp) {
        if (unit.status() != UnitStatus.COMMITTED) {
            return;
        }
        Assignment held = SendableUnits.active(assignments.openOfUnit(unit.id()));
        if (order.how() == DispatchOrder.How.PREEMPT) {
            preempt(held, order, locked.get(held.callId()), newCall, stamp);
        } else {
            held.focus(false);
            assignments.flush();
            telling.turned(held, stamp);
        }
    }

    private void preempt(Assignment held, DispatchOrder order, Call lesser, UUID newCall, Stamp stamp) {
        String reason = order.reasonCode() == null ? FOR_WORSE : order.reasonCode();
        Fact taken = held.act(AssignmentAct.PREEMPT, reason, stamp).privately("takenBy", newCall);
        assignments.flush();
        recording.record(lesser, stamp, taken);
        requeueing.ifNobodyIsLeft(lesser, stamp);
    }
}
