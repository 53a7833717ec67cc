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
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import ca.policecomms.dispatch.unit.model.UnitView;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Units are registered, log on, report what they can be asked to do, and log off. */
@ApplicationScoped
public class ManagingUnit {
    private final Units units;
    private final RecordingFacts recording;

    ManagingUnit(Units units, RecordingFacts recording) {
        this.units = units;
        this.recording = recording;
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

    @Transactional
    public Unit logOn(UUID id, long version, String reason, Stamp stamp) {
        return change(id, version, stamp, unit -> unit.logOn(reason, stamp));
    }

    @Transactional
    public Unit report(UUID id, long version, UnitStatus status, String reason, Stamp stamp) {
        return change(id, version, stamp, unit -> unit.report(status, reason, stamp));
    }

    @Transactional
    public Unit logOff(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, unit -> unit.logOff(stamp));
    }

    private Unit change(UUID id, long version, Stamp stamp, Function<Unit, Fact> act) {
        Unit unit = units.lock(List.of(id)).stream().findFirst().orElseThrow(() -> missing(id));
        EntityTags.check(version, unit.version(), UnitView.of(unit));
        recording.record(unit, stamp, act.apply(unit));
        return unit;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no unit " + id + ".");
    }
}
