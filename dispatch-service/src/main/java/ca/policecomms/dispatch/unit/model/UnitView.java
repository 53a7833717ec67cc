package ca.policecomms.dispatch.unit.model;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A unit as its readers see it. */
public record UnitView(
        UUID id,
        String callSign,
        long version,
        RespondingService service,
        String division,
        List<String> capabilities,
        UnitStatus status,
        Instant statusAt) {

    public static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.callSign(),
                unit.version(),
                unit.service(),
                unit.division(),
                unit.capabilities(),
                unit.status(),
                unit.statusAt());
    }
}
