package ca.policecomms.dispatch.unit.adapter.persistence;

import ca.policecomms.dispatch.stream.model.OwnUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Units do not know their crews yet: nobody has one of their own. */
@ApplicationScoped
class OwnUnitsByCrew implements OwnUnits {
    @Override
    public Set<UUID> of(String subject) {
        return Set.of();
    }
}
