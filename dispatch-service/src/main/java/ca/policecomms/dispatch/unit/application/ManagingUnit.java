package ca.policecomms.dispatch.unit.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.model.Crews;
import ca.policecomms.dispatch.unit.model.DutyRoster;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import ca.policecomms.dispatch.unit.model.UnitView;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Units are registered, log on, report what they can be asked to do. */
@ApplicationScoped
public class ManagingUnit {
    private final Units units;
    private final Crews crews;
    private final DutyRoster roster;
    private final ActingForUnit acting;
    private final RecordingFacts recording;
    private final WhenFree whenFree;

    ManagingUnit(
            Units units,
            Crews crews,
            DutyRoster roster,
            ActingForUnit acting,
            RecordingFacts recording,
            WhenFree whenFree) {
        this.units = units;
        this.crews = crews;
        this.roster = roster;
        this.acting = acting;
        this.recording = recording;
        this.whenFree = whenFree;
    }

    /** @throws ProblemException 409 {@code call-sign-in-use} with the unit that has it */
    @Transactional
    public Unit register(
            String callSign, RespondingService service, String division, List<String> capabilities, Stamp stamp) {
        units.findByCallSign(callSign).ifPresent(holder -> {
            throw callSignInUse(holder.callSign()).with("unitId", holder.id());
        });
        Unit unit = new Unit(Ids.next(), callSign, service, division, capabilities, stamp);
        recording.record(
                unit,
                stamp,
                Fact.of(FactType.UNIT_STATUS_CHANGED)
                        .with("unitId", unit.id())
                        .with("to", unit.status())
                        .with("reasonCode", "REGISTERED")
                        .privately("callSign", callSign));
        units.add(unit);
        return unit;
    }

    public static ProblemException callSignInUse(String callSign) {
        return ProblemException.of(DispatchProblem.CALL_SIGN_IN_USE, "The call sign " + callSign + " is in use.");
    }

    /**
     * A crew logs on, or is logged on. Whoever logs a unit on from the unit is in it.
     *
     * @param reason code; needed when the roster does not expect the crew
     * @throws ProblemException 409 {@code crew-on-duty} when somebody of the crew is in another unit, 422
     *     {@code rule-violated} without a reason
     */
    @Transactional
    public Unit logOn(UUID id, long version, String reason, Set<String> people, Instant shiftEnd, Stamp stamp) {
        Unit unit = locked(id);
        Set<String> crew = new TreeSet<>(people);
        if (!acting.atConsole()) {
            crew.add(acting.person());
        }
        EntityTags.check(version, unit.version(), UnitView.of(unit));
        Fact on = unit.logOn(reason, crew, shiftEnd, stamp);
        crews.claim(crew);
        units.onDutyWith(crew).stream()
                .filter(other -> !other.id().equals(id))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.of(
                                    DispatchProblem.CREW_ON_DUTY,
                                    "Somebody of the crew is in unit " + other.callSign() + ".")
                            .with("unitId", other.id());
                });
        if (reason == null && !roster.expects(crew, stamp.recordedAt())) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The roster does not expect this crew: say why.")
                    .violation("reason", "required for a crew that is not on the roster");
        }
        recording.record(unit, stamp, on);
        return unit;
    }

    @Transactional
    public Unit report(UUID id, long version, UnitStatus status, String reason, Stamp stamp) {
        Unit unit = locked(id);
        acting.requireConsoleOrCrew(unit);
        EntityTags.check(version, unit.version(), UnitView.of(unit));
        recording.record(unit, stamp, unit.report(status, reason, stamp));
        if (status == UnitStatus.AVAILABLE) {
            whenFree.free(unit, stamp);
        }
        return unit;
    }

    private Unit locked(UUID id) {
        return units.lock(List.of(id)).stream().findFirst().orElseThrow(() -> missing(id));
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no unit " + id + ".");
    }
}
