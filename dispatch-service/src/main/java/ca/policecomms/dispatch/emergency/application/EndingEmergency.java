package ca.policecomms.dispatch.emergency.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Emergency;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitView;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * An emergency ends when a dispatcher and a supervisor, two people outside the unit, have each heard that the crew is
 * well: somebody may be forced to say so, or to press a button (requirement D34). Each of them sends the same command.
 */
@ApplicationScoped
public class EndingEmergency {
    private final Units units;
    private final Caller caller;
    private final RecordingFacts recording;

    EndingEmergency(Units units, Caller caller, RecordingFacts recording) {
        this.units = units;
        this.caller = caller;
        this.recording = recording;
    }

    /**
     * @param voiceCheck the caller spoke with the crew
     * @return after the first of the two it is still in emergency, with the name of who checked
     * @throws ProblemException 403 {@code second-person-required}, 404, 409 {@code illegal-transition}, 412, 422
     */
    @Transactional
    public Unit end(UUID id, long version, boolean voiceCheck, Stamp stamp) {
        Unit unit = units.lock(List.of(id)).stream().findFirst().orElseThrow(() -> ManagingUnit.missing(id));
        if (unit.crew().contains(caller.subject())) {
            throw refused("Somebody outside the unit has to do this.");
        }
        EntityTags.check(version, unit.version(), UnitView.of(unit));
        if (!unit.inEmergency()) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The unit is not in an emergency.")
                    .with("state", unit.status())
                    .with("allowed", List.of("emergency"));
        }
        if (!voiceCheck) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "Speak with the crew first.")
                    .violation("voiceCheck", "must be true")
                    .with("rule", "D34");
        }
        Emergency emergency = unit.emergency();
        if (emergency.checkedBy() == null) {
            recording.record(unit, stamp, unit.checkEmergency(caller.subject(), stamp.role()));
        } else {
            requireOther(emergency);
            recording.record(unit, stamp, unit.endEmergency(stamp));
        }
        return unit;
    }

    private void requireOther(Emergency emergency) {
        if (emergency.checkedBy().equals(caller.subject())) {
            throw refused("You have checked already: another person has to.");
        }
        String needed = Role.SUPERVISOR.equals(emergency.checkedRole()) ? Role.DISPATCHER : Role.SUPERVISOR;
        if (!caller.has(needed)) {
            throw refused("A dispatcher and a supervisor end an emergency together.")
                    .with("roles", List.of(needed));
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.of(DispatchProblem.SECOND_PERSON_REQUIRED, detail);
    }
}
