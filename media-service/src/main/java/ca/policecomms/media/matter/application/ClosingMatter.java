package ca.policecomms.media.matter.application;

import ca.policecomms.commons.security.Caller;
import ca.policecomms.media.matter.model.Matter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Staff close a matter that needs no more attention. */
@ApplicationScoped
public class ClosingMatter {
    private final LockedMatter locked;
    private final RecordingMatters recording;
    private final Caller caller;
    private final Clock clock;

    ClosingMatter(LockedMatter locked, RecordingMatters recording, Caller caller, Clock clock) {
        this.locked = locked;
        this.recording = recording;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Matter close(UUID id, long expectedVersion) {
        Matter matter = locked.get(id, expectedVersion);
        Instant now = clock.instant();
        matter.close(caller.subject(), now);
        recording.published(matter, "closed", now);
        recording.done(matter, "close");
        return matter;
    }
}
