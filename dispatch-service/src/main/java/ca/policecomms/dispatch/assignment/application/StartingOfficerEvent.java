package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.EnteringCall;
import ca.policecomms.dispatch.call.application.OpeningCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.application.LastPosition;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An officer comes across something: call, assignment and safety timer in one command (requirement D27). */
@ApplicationScoped
public class StartingOfficerEvent {
    /** Of a type that nobody knows: prompt, scene stable. */
    private static final int USUAL_PRIORITY = 3;

    private final Units units;
    private final ActingForUnit acting;
    private final CallTypes types;
    private final LastPosition lastPosition;
    private final OpeningCall opening;
    private final EnteringCall entering;
    private final DispatchingUnits dispatching;
    private final ProgressingAssignment progressing;
    private final Assignments assignments;

    StartingOfficerEvent(
            Units units,
            ActingForUnit acting,
            CallTypes types,
            LastPosition lastPosition,
            OpeningCall opening,
            EnteringCall entering,
            DispatchingUnits dispatching,
            ProgressingAssignment progressing,
            Assignments assignments) {
        this.units = units;
        this.acting = acting;
        this.types = types;
        this.lastPosition = lastPosition;
        this.opening = opening;
        this.entering = entering;
        this.dispatching = dispatching;
        this.progressing = progressing;
        this.assignments = assignments;
    }

    /**
     * @throws ProblemException 403 for somebody else's unit, 404, 409 {@code unit-already-committed} or
     *     {@code unit-not-on-duty}, 422 {@code rule-violated}
     */
    @Transactional
    public Started start(OfficerEvent event, Stamp stamp) {
        Unit unit = units.find(event.unitId()).orElseThrow(() -> ManagingUnit.missing(event.unitId()));
        acting.requireConsoleOrCrew(unit);
        Call call = open(event, unit, stamp);
        DispatchOrder order = new DispatchOrder(
                List.of(unit.id()), event.addOn() ? DispatchOrder.How.ADD_ON : DispatchOrder.How.SEND, null, Map.of());
        Assignment sent = dispatching.sendOwn(call.id(), order, stamp);
        AssignmentAct act = event.onScene() ? AssignmentAct.ARRIVE : AssignmentAct.DRIVE;
        progressing.act(sent.id(), sent.version(), act, null, stamp);
        return new Started(call, sent);
    }

    /** The call is new: nobody can hold its lock or wait for it. */
    private Call open(OfficerEvent event, Unit unit, Stamp stamp) {
        int priority = event.priority() != null
                ? event.priority()
                : types.find(event.typeCode()).map(CallType::defaultPriority).orElse(USUAL_PRIORITY);
        Location place = event.place() == null ? lastPosition.of(unit, stamp.recordedAt()) : event.place();
        Instant received = stamp.occurredAt() == null ? stamp.recordedAt() : stamp.occurredAt();
        NewCall content = new NewCall(event.typeCode(), priority, place, received, null, null, null, null, null);
        Call call = opening.open(content, event.narrative(), stamp).call();
        call.markOfficerInitiated();
        assignments.flush();
        return entering.enter(call.id(), call.version(), null, true, stamp);
    }

    /** What the command made. */
    public record Started(Call call, Assignment assignment) {}
}
