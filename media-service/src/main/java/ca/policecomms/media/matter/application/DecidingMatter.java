package ca.policecomms.media.matter.application;

import ca.policecomms.commons.security.Caller;
import ca.policecomms.media.matter.model.Matter;
import ca.policecomms.media.matter.model.Ruling;
import ca.policecomms.media.matter.model.WithholdingReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A person decides whether the public is told now, later or never. */
@ApplicationScoped
public class DecidingMatter {
    private final LockedMatter locked;
    private final RecordingMatters recording;
    private final Caller caller;
    private final Clock clock;

    DecidingMatter(LockedMatter locked, RecordingMatters recording, Caller caller, Clock clock) {
        this.locked = locked;
        this.recording = recording;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Matter decide(
            UUID id, long expectedVersion, Ruling ruling, Instant reviewAt, WithholdingReason reason, String note) {
        Matter matter = locked.get(id, expectedVersion);
        Instant now = clock.instant();
        matter.decide(ruling, reviewAt, reason, note, caller.subject(), now);
        recording.published(matter, "decided", now);
        recording.done(matter, "decide");
        return matter;
    }
}
