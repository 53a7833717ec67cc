package ca.policecomms.dispatch.unit.adapter.persistence;

import ca.policecomms.dispatch.record.adapter.persistence.ExternalClaims;
import ca.policecomms.dispatch.unit.model.Crews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

@ApplicationScoped
class ClaimedCrews implements Crews {
    private final ExternalClaims claims;

    ClaimedCrews(ExternalClaims claims) {
        this.claims = claims;
    }

    @Override
    public void claim(Set<String> people) {
        // In one order, so that two units never wait for each other.
        people.stream().sorted().forEach(person -> claims.take("crew", person));
    }
}
