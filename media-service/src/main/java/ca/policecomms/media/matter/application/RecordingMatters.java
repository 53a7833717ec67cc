package ca.policecomms.media.matter.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.media.matter.model.Matter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Publishes and audits what happens to a matter, in the transaction that makes it happen. */
@ApplicationScoped
public class RecordingMatters {
    static final String TOPIC = "media.matters.v1";

    private final Outbox outbox;
    private final Audit audit;

    RecordingMatters(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @param fact {@code opened}, {@code decided} or {@code closed} */
    void published(Matter matter, String fact, Instant now) {
        outbox.append(new OutboxEvent(
                TOPIC,
                "media.matter." + fact + ".v1",
                matter.id(),
                matter.nextEvent(),
                now,
                matter.event(),
                // The trace would lead from a matter back to the dispatch transaction behind a public incident.
                matter.publicId() == null));
    }

    void done(Matter matter, String act) {
        audit.did(
                "matter." + act,
                "matter/" + matter.id(),
                Map.of("version", matter.version(), "factsVersion", matter.factsVersion()));
    }
}
