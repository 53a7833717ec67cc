package ca.policecomms.media.matter.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.media.incident.model.IncidentFollower;
import ca.policecomms.media.incident.model.PublicIncident;
import ca.policecomms.media.matter.model.Matter;
import ca.policecomms.media.matter.model.Matters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** One breaking matter for each public incident. */
@ApplicationScoped
public class FollowingWithMatters implements IncidentFollower {
    private final Matters matters;
    private final RecordingMatters recording;
    private final Clock clock;

    FollowingWithMatters(Matters matters, RecordingMatters recording, Clock clock) {
        this.matters = matters;
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    public void follow(PublicIncident incident) {
        Instant now = clock.instant();
        Optional<Matter> known = matters.lockByPublicId(incident.publicId());
        if (known.isPresent()) {
            known.get().follow(incident, now);
            return;
        }
        Matter opened = Matter.following(Ids.next(), incident, now);
        recording.published(opened, "opened", now);
        matters.add(opened);
    }
}
