package ca.policecomms.dispatch.stream.adapter.rest;

import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.stream.model.Audience;
import ca.policecomms.dispatch.stream.model.OwnUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Who is shown what: as much as the person may read otherwise. Dispatchers and supervisors see everything, call-takers
 * contacts, calls and units, officers what their own unit is or is on.
 */
@ApplicationScoped
class Audiences {
    private static final Set<String> OF_CALL_TAKERS = Set.of("contact", "call", "unit", "agency", "position");
    private static final Set<String> OF_OFFICERS = Set.of("call", "unit");

    private final OwnUnits ownUnits;

    Audiences(OwnUnits ownUnits) {
        this.ownUnits = ownUnits;
    }

    Audience of(String subject, Set<String> roles, Set<String> divisions) {
        if (roles.contains(Role.DISPATCHER) || roles.contains(Role.SUPERVISOR)) {
            return new Audience(true, Set.of(), null, divisions);
        }
        if (roles.contains(Role.CALL_TAKER)) {
            return new Audience(false, OF_CALL_TAKERS, null, divisions);
        }
        return new Audience(false, OF_OFFICERS, ownUnits.of(subject), divisions);
    }
}
