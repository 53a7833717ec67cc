package ca.policecomms.media.incident.application;

import ca.policecomms.media.incident.model.IncidentFollower;
import ca.policecomms.media.incident.model.PublicIncident;
import ca.policecomms.media.incident.model.PublicIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps our copy of a public incident and lets the desk's own record follow it. Doing it twice is doing it once. */
@ApplicationScoped
public class FollowingPublicIncident {
    private final PublicIncidents incidents;
    private final IncidentFollower follower;
    private final Clock clock;

    FollowingPublicIncident(PublicIncidents incidents, IncidentFollower follower, Clock clock) {
        this.incidents = incidents;
        this.follower = follower;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(PublicIncident incident) {
        if (incidents.keep(incident, clock.instant())) {
            follower.follow(incident);
        }
    }
}
