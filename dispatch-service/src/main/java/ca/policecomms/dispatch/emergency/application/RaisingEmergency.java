package ca.policecomms.dispatch.emergency.application;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.EnteringCall;
import ca.policecomms.dispatch.call.application.OpeningCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.application.LastPosition;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitPosition;
import ca.policecomms.dispatch.unit.model.UnitPositions;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * A unit cries for help (requirement D34). Never refused: in every status, without a version, from any officer and any
 * console. It opens a call of priority 0 at the last position; pressed again, it is the same emergency.
 */
@ApplicationScoped
public class RaisingEmergency {
    /** Of the agency's list; an agency without it gets a call of unknown type rather than none. */
    public static final String TYPE = "OFFICER_EMERGENCY";

    private final Units units;
    private final UnitPositions positions;
    private final LastPosition lastPosition;
    private final CallTypes types;
    private final OpeningCall opening;
    private final EnteringCall entering;
    private final Assignments assignments;
    private final RecordingFacts recording;

    RaisingEmergency(
            Units units,
            UnitPositions positions,
            LastPosition lastPosition,
            CallTypes types,
            OpeningCall opening,
            EnteringCall entering,
            Assignments assignments,
            RecordingFacts recording) {
        this.units = units;
        this.positions = positions;
        this.lastPosition = lastPosition;
        this.types = types;
        this.opening = opening;
        this.entering = entering;
        this.assignments = assignments;
        this.recording = recording;
    }

    /**
     * @param seen where it is now, null when the report does not say
     * @throws ProblemException 404 for a unit that does not exist; nothing else
     */
    @Transactional
    public Unit raise(UUID id, UnitPosition seen, Stamp stamp) {
        Unit unit = units.lock(List.of(id)).stream().findFirst().orElseThrow(() -> ManagingUnit.missing(id));
        if (seen != null) {
            positions.report(seen);
        }
        UUID active = assignments.openOfUnit(id).stream()
                .filter(Assignment::active)
                .map(Assignment::id)
                .findFirst()
                .orElse(null);
        if (unit.inEmergency()) {
            recording.record(unit, stamp, unit.repeatEmergency(active));
            return unit;
        }
        Call call = open(unit, stamp);
        recording.record(unit, stamp, unit.raiseEmergency(call.id(), active, stamp));
        return unit;
    }

    /** A new call: nobody can wait for its lock, so that it may be made after the unit was locked. */
    private Call open(Unit unit, Stamp stamp) {
        String type = types.find(TYPE).isPresent() ? TYPE : Call.UNKNOWN;
        NewCall content = new NewCall(
                type, 0, lastPosition.of(unit, stamp.recordedAt()), stamp.recordedAt(), null, null, null, null, null);
        Call call = opening.open(content, null, stamp).call();
        call.markOfficerInitiated();
        assignments.flush();
        return entering.enter(call.id(), call.version(), null, true, stamp);
    }
}
