package ca.policecomms.media.matter.application;

import ca.policecomms.media.matter.model.Matter;
import ca.policecomms.media.matter.model.MatterChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Staff state facts, which the feed will not overwrite from then on. */
@ApplicationScoped
public class AmendingMatter {
    private final LockedMatter locked;
    private final RecordingMatters recording;
    private final Clock clock;

    AmendingMatter(LockedMatter locked, RecordingMatters recording, Clock clock) {
        this.locked = locked;
        this.recording = recording;
        this.clock = clock;
    }

    @Transactional
    public Matter amend(UUID id, long expectedVersion, MatterChange change) {
        Matter matter = locked.get(id, expectedVersion);
        matter.amend(change, clock.instant());
        recording.done(matter, "amend");
        return matter;
    }
}
