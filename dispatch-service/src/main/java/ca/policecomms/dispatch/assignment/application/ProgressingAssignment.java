package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.NumberingReport;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.catalogue.application.CheckingDisposition;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A unit reports its steps on a call, or its work there ends. What follows for unit and call is derived here. */
@ApplicationScoped
public class ProgressingAssignment {
    private final LockedCall locked;
    private final Units units;
    private final Assignments assignments;
    private final RecordingCall recording;
    private final FreeingUnit freeing;
    private final CheckingDisposition dispositions;
    private final NumberingReport reports;

    ProgressingAssignment(
            LockedCall locked,
            Units units,
            Assignments assignments,
            RecordingCall recording,
            FreeingUnit freeing,
            CheckingDisposition dispositions,
            NumberingReport reports) {
        this.locked = locked;
        this.units = units;
        this.assignments = assignments;
        this.recording = recording;
        this.freeing = freeing;
        this.dispositions = dispositions;
        this.reports = reports;
    }

    /**
     * @param detail destination of a transport, disposition or reason of an end; null otherwise
     * @throws ProblemException 404, 409 {@code illegal-transition}, 412 {@code stale-version}
     */
    @Transactional
    public Assignment act(UUID id, long version, AssignmentAct act, String detail, Stamp stamp) {
        Assignment assignment = assignments.find(id).orElseThrow(() -> missing(id));
        Call call = locked.get(assignment.callId());
        // The unit too, at every step: sending it elsewhere, or freeing it there, changes this assignment from another
        // call.
        Unit unit = units.lock(List.of(assignment.unitId())).getFirst();
        assignments.refresh(assignment);
        EntityTags.check(version, assignment.version(), AssignmentView.of(assignment));
        List<Fact> facts = new ArrayList<>();
        boolean wasActive = assignment.active();
        facts.add(assignment.act(act, detail, stamp));
        if (act == AssignmentAct.CLEAR && call.importId() == null) {
            reports.number(call, dispositions.require(detail)).ifPresent(facts::add);
        }
        if (act.target().isEnded()) {
            freeing.after(assignment, unit, call.importId(), wasActive, stamp);
        }
        recording.record(call, stamp, facts.toArray(Fact[]::new));
        if (act.target().isEnded() && nobodyLeftAndNothingCleared(call)) {
            Stamp system = stamp.bySystem();
            recording.record(call, system, call.requeue(system));
        }
        return assignment;
    }

    private boolean nobodyLeftAndNothingCleared(Call call) {
        return call.state() == CallState.ACTIVE
                && assignments.ofCall(call.id()).stream()
                        .allMatch(each -> each.state().isEnded() && each.state() != AssignmentState.CLEARED);
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no assignment " + id + ".");
    }
}
