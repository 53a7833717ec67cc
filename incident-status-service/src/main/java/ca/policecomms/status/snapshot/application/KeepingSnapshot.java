package ca.policecomms.status.snapshot.application;

import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.SnapshotStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Keeps what the public reads equal to the newest release, and says so truthfully when that cannot be known. One thread
 * calls it: first {@link #start()}, which touches nothing but the disk, then {@link #look()} again and again.
 */
public class KeepingSnapshot {

    private static final Logger LOG = Logger.getLogger(KeepingSnapshot.class);
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final ReleasedSource source;
    private final SnapshotStore store;
    private final Renderer renderer;
    private final PublicSite site;
    private final Clock clock;
    private final Duration staleAfter;

    private ReleasedState shown;
    private Instant confirmedAt;
    private Instant notedAt = Instant.EPOCH;
    private boolean fresh;
    private boolean prepared;
    private boolean reachable = true;
    private boolean behind;

    /** @param staleAfter how long a confirmation holds */
    public KeepingSnapshot(
            ReleasedSource source,
            SnapshotStore store,
            Renderer renderer,
            PublicSite site,
            Clock clock,
            Duration staleAfter) {
        this.source = source;
        this.store = store;
        this.renderer = renderer;
        this.site = site;
        this.clock = clock;
        this.staleAfter = staleAfter;
    }

    /** Shows the last release kept on disk, as stale until proved otherwise; without one, numbers to call. */
    public void start() {
        shown = store.newest().orElse(null);
        confirmedAt = store.confirmedAt().orElse(null);
        fresh = false;
        Freshness freshness = Freshness.stale(confirmedAt);
        site.show(shown == null ? renderer.fallback() : renderer.render(shown, freshness), freshness);
        LOG.infof("showing %s until the database answers", shown == null ? "the fallback" : shown.version());
    }

    /** Looks for a newer release; never throws. */
    public void look() {
        try {
            if (!prepared) {
                source.prepare();
                prepared = true;
            }
            Version head = source.head();
            confirm(head);
            if (!reachable) {
                LOG.info("the database answers again");
            }
            reachable = true;
        } catch (RuntimeException failure) {
            if (reachable) {
                LOG.warnf("no confirmation from the database, what is shown stays: %s", reason(failure));
            }
            reachable = false;
            doubt();
        }
    }

    private void confirm(Version head) {
        // Never back: a replica of the database may be behind what is shown already.
        if (shown != null && shown.version().newerThan(head)) {
            if (!behind) {
                LOG.errorf(
                        "release %s is shown but the database has only %s: after a restore, raise released.head.term",
                        shown.version(), head);
            }
            behind = true;
            doubt();
            return;
        }
        behind = false;
        Instant now = clock.instant();
        if (shown == null || head.newerThan(shown.version())) {
            ReleasedState next = source.load();
            show(next, Freshness.fresh(now));
            keep(next);
        } else if (!fresh) {
            show(shown, Freshness.fresh(now));
        } else {
            site.confirm(Freshness.fresh(now));
        }
        confirmedAt = now;
        note(now);
    }

    private void show(ReleasedState state, Freshness freshness) {
        site.show(renderer.render(state, freshness), freshness);
        shown = state;
        fresh = freshness.fresh();
    }

    private void doubt() {
        boolean expired = confirmedAt == null || clock.instant().isAfter(confirmedAt.plus(staleAfter));
        if (shown != null && fresh && expired) {
            show(shown, Freshness.stale(confirmedAt));
        }
    }

    /** A full or broken disk must not keep a release from the public. */
    private void keep(ReleasedState state) {
        try {
            store.keep(state);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "release %s is shown but could not be kept on disk", state.version());
        }
    }

    private void note(Instant now) {
        if (now.isBefore(notedAt.plus(NOTE_EVERY))) {
            return;
        }
        notedAt = now;
        try {
            store.confirm(now);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the time of confirmation could not be kept on disk");
        }
    }

    /** The first line: some drivers write a page. */
    private static String reason(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
