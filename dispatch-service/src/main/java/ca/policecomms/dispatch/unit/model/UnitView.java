package ca.policecomms.dispatch.unit.model;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A unit as its readers see it. {@code emergency} is there while one is on, {@code safetyCheck} while one runs. */
public record UnitView(
        UUID id,
        String callSign,
        long version,
        RespondingService service,
        String division,
        List<String> capabilities,
        UnitStatus status,
        List<String> allowedActs,
        Instant statusAt,
        List<String> crew,
        Instant shiftEndsAt,
        Emergency emergency,
        SafetyCheck safetyCheck) {

    public static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.callSign(),
                unit.version(),
                unit.service(),
                unit.division(),
                unit.capabilities(),
                unit.status(),
                UnitAct.allowed(unit.status()),
                unit.statusAt(),
                unit.crew(),
                unit.shiftEndsAt(),
                unit.inEmergency() ? unit.emergency() : null,
                unit.safetyCheck());
    }
}
