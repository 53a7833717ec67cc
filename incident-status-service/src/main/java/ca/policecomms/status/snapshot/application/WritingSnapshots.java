package ca.policecomms.status.snapshot.application;

import ca.policecomms.status.offline.model.OfflineNotice;
import ca.policecomms.status.offline.model.Overlay;
import ca.policecomms.status.offline.model.PendingNotices;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.ChainLink;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.Replication;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Shelf;
import ca.policecomms.status.snapshot.model.WriterLease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** What the one replica does that holds the writer's lease: makes snapshots and signs heartbeats. */
public class WritingSnapshots {

    private static final Logger LOG = Logger.getLogger(WritingSnapshots.class);
    private static final int CHAIN = 200;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ReleasedSource source;
    private final Renderer renderer;
    private final Sealing sealing;
    private final Shelf shelf;
    private final WriterLease lease;
    private final Replication replication;
    private final KeepingSnapshot keeping;
    private final PendingNotices notices;
    private final Clock clock;
    private final Duration heartbeatEvery;

    private final Map<Audience, Instant> waiting = new EnumMap<>(Audience.class);
    private Heartbeat own;
    private boolean wrote;
    private long staffMark = -1;
    private String noted = "";

    public WritingSnapshots(
            ReleasedSource source,
            Renderer renderer,
            Sealing sealing,
            Shelf shelf,
            WriterLease lease,
            Replication replication,
            KeepingSnapshot keeping,
            PendingNotices notices,
            Clock clock,
            Duration heartbeatEvery) {
        this.source = source;
        this.renderer = renderer;
        this.sealing = sealing;
        this.shelf = shelf;
        this.lease = lease;
        this.replication = replication;
        this.keeping = keeping;
        this.notices = notices;
        this.clock = clock;
        this.heartbeatEvery = heartbeatEvery;
    }

    /** Does what is due, if this replica is the writer. */
    public void write(Version head, Map<Audience, ChainLink> newest) {
        if (!sealing.signs() || !lease.held()) {
            own = null;
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String fingerprint = renderer.fingerprint(now);
        note();
        boolean made = false;
        // Before the facts are read: what changes meanwhile is made again, not missed.
        long mark = source.staffMark();
        for (Audience audience : Audience.values()) {
            boolean news = audience == Audience.STAFF && mark != staffMark;
            if ((news || due(audience, head, newest.get(audience), fingerprint))
                    && makeOrWait(audience, newest.get(audience), now, fingerprint)) {
                made = true;
                staffMark = audience == Audience.STAFF ? mark : staffMark;
            }
        }
        wrote = true;
        if (made || beatDue(now)) {
            beat(head, now);
        }
    }

    /** Also when the last one is of a time to come: the clock was ahead, and has been set right. */
    private boolean beatDue(Instant now) {
        return own == null || now.isBefore(own.at()) || !now.isBefore(own.at().plus(heartbeatEvery));
    }

    private boolean due(Audience audience, Version head, ChainLink last, String fingerprint) {
        // Once by each process: it may be of another version, which shows the same facts differently.
        return !wrote
                || last == null
                || head.newerThan(last.edition().version())
                || beyond(audience, head, last)
                || !fingerprint.equals(last.renderer());
    }

    /** A page of partners or staff that cannot be made must not keep the public's from being made and confirmed. */
    private boolean makeOrWait(Audience audience, ChainLink last, Instant now, String fingerprint) {
        if (now.isBefore(waiting.getOrDefault(audience, Instant.MIN))) {
            return false;
        }
        try {
            make(audience, last, now, fingerprint);
            return true;
        } catch (RuntimeException failure) {
            if (audience == Audience.PUBLIC) {
                throw failure;
            }
            LOG.errorf(failure, "the pages of the %s could not be made and will be outdated", audience);
            waiting.put(audience, now.plus(PAUSE));
            return false;
        }
    }

    /** What was told while the database was dead is noted in it, before anything else is made. */
    private void note() {
        SealedSnapshot shown = keeping.shown(Audience.PUBLIC);
        if (shown != null && !shown.seal().hash().equals(noted)) {
            sealing.state(shown).offline().forEach(notices::note);
            noted = shown.seal().hash();
        }
    }

    /** Whether something is shown of this release that the database does not have: an offline notice. */
    private boolean beyond(Audience audience, Version head, ChainLink last) {
        Edition shown = keeping.edition(audience);
        return shown != null && shown.version().equals(head) && shown.newerThan(last.edition());
    }

    private void make(Audience audience, ChainLink last, Instant now, String fingerprint) {
        SealedSnapshot before = keeping.shown(audience);
        ReleasedState state = source.load(audience);
        for (OfflineNotice notice : notices.pending()) {
            state = Overlay.over(state, notice);
        }
        List<ChainLink> chain = last == null ? List.of() : shelf.chain(audience, CHAIN);
        // A new database begins a chain; what this replica knows of the old one is still followed.
        long number = Math.max(
                        last == null ? 0 : last.number(),
                        before == null ? 0 : before.edition().number())
                + 1;
        String previous = last != null
                ? last.hash()
                : before == null ? null : before.seal().hash();
        SealedSnapshot sealed = sealing.seal(
                renderer.render(state, audience, now, chain),
                state,
                audience,
                new Edition(state.version(), number),
                now,
                fingerprint,
                previous,
                before);
        // Readers first: to lay down a thousand incidents takes longer than to show what is new of them.
        boolean shown = keeping.offer(sealed);
        byte[] archive = sealing.pack(sealed);
        shelf.lay(sealed, archive);
        if (!shown) {
            LOG.errorf(
                    "%s is shown to the %s but the database has only %s: after a restore, raise released.head.term",
                    keeping.edition(audience), audience, sealed.edition());
        }
        replication.publish(audience, archive);
    }

    private void beat(Version head, Instant now) {
        own = sealing.heartbeat(head, now);
        shelf.lay(own);
        keeping.offer(own);
        replication.publish(own);
    }
}
