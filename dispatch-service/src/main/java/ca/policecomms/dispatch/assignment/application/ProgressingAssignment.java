package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.application.LockingResponse.Locked;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.NumberingReport;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A unit reports its steps on a call, or its work there ends. What follows for unit and call is derived here. */
@ApplicationScoped
public class ProgressingAssignment {
    private final LockingResponse locking;
    private final Assignments assignments;
    private final RecordingCall recording;
    private final FreeingUnit freeing;
    private final RequeueingCall requeueing;
    private final WatchingUnit watching;
    private final ActingForUnit acting;
    private final NumberingReport reports;

    ProgressingAssignment(
            LockingResponse locking,
            Assignments assignments,
            RecordingCall recording,
            FreeingUnit freeing,
            RequeueingCall requeueing,
            WatchingUnit watching,
            ActingForUnit acting,
            NumberingReport reports) {
        this.locking = locking;
        this.assignments = assignments;
        this.recording = recording;
        this.freeing = freeing;
        this.requeueing = requeueing;
        this.watching = watching;
        this.acting = acting;
        this.reports = reports;
    }

    /**
     * @param detail destination of a transport, disposition or reason of an end; null otherwise
     * @throws ProblemException 403 {@code role-forbidden}, 404, 409 {@code illegal-transition}, 412 {@code stale-version}
     */
    @Transactional
    public Assignment act(UUID id, long version, AssignmentAct act, String detail, Stamp stamp) {
        Assignment assignment = assignments.find(id).orElseThrow(() -> missing(id));
        // The unit too, at every step: sending it elsewhere, or freeing it there, changes this assignment from another
        // call.
        Locked locked = locking.callAndUnits(assignment.callId(), List.of(assignment.unitId()));
        Call call = locked.calls().get(assignment.callId());
        Unit unit = locked.unit();
        requireMay(act, unit);
        assignments.refresh(assignment);
        EntityTags.check(version, assignment.version(), AssignmentView.of(assignment));
        boolean wasActive = assignment.active();
        recording.record(call, stamp, assignment.act(act, detail, stamp));
        if (act.target().isEnded()) {
            freeing.after(assignment, unit, call.importId(), wasActive, stamp);
            requeueing.ifNobodyIsLeft(call, stamp);
        } else if (wasActive) {
            watching.watch(unit, assignment, call, stamp);
        }
        if (act == AssignmentAct.CLEAR) {
            reports.number(call, detail, stamp);
        }
        return assignment;
    }

    private void requireMay(AssignmentAct act, Unit unit) {
        switch (act.by()) {
            case DISPATCHER -> acting.requireConsole();
            case CREW -> acting.requireCrew(unit);
            case BOTH -> acting.requireConsoleOrCrew(unit);
        }
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no assignment " + id + ".");
    }
}
