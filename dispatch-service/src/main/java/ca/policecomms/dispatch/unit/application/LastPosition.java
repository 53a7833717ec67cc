package ca.policecomms.dispatch.unit.application;

import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitPosition;
import ca.policecomms.dispatch.unit.model.UnitPositions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a unit was last seen, as the place of a call that it opens. Says how old that is. */
@ApplicationScoped
public class LastPosition {
    private final UnitPositions positions;

    LastPosition(UnitPositions positions) {
        this.positions = positions;
    }

    public Location of(Unit unit, Instant now) {
        Optional<UnitPosition> last = positions.of(unit.id());
        String text = last.map(position -> "Last position of " + unit.callSign() + ", "
                        + Math.max(
                                0, Duration.between(position.occurredAt(), now).toSeconds()) + " s old")
                .orElse("Unit " + unit.callSign() + ", no position known");
        return new Location(
                last.isPresent(),
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                last.map(UnitPosition::latitude).orElse(null),
                last.map(UnitPosition::longitude).orElse(null),
                unit.division(),
                null,
                false);
    }
}
