package ca.policecomms.dispatch.unit.adapter.persistence;

import ca.policecomms.dispatch.stream.model.OwnUnits;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A unit is the own one of whoever is in its crew. */
@ApplicationScoped
class OwnUnitsByCrew implements OwnUnits {
    private final Units units;

    OwnUnitsByCrew(Units units) {
        this.units = units;
    }

    @Override
    @Transactional
    public Set<UUID> of(String subject) {
        return units.onDutyWith(List.of(subject)).stream().map(Unit::id).collect(Collectors.toSet());
    }
}
