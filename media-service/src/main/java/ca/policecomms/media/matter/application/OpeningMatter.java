package ca.policecomms.media.matter.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.media.matter.model.Matter;
import ca.policecomms.media.matter.model.MatterChange;
import ca.policecomms.media.matter.model.MatterKind;
import ca.policecomms.media.matter.model.Matters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Staff open a matter: one that is planned, or one that dispatch does not publish. */
@ApplicationScoped
public class OpeningMatter {
    private final Matters matters;
    private final RecordingMatters recording;
    private final Caller caller;
    private final Clock clock;

    OpeningMatter(Matters matters, RecordingMatters recording, Caller caller, Clock clock) {
        this.matters = matters;
        this.recording = recording;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Matter open(MatterKind kind, MatterChange facts) {
        Instant now = clock.instant();
        Matter matter = Matter.byHand(Ids.next(), kind, facts, caller.subject(), now);
        recording.published(matter, "opened", now);
        recording.done(matter, "open");
        matters.add(matter);
        return matter;
    }
}
