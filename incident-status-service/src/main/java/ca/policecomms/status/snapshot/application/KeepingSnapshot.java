package ca.policecomms.status.snapshot.application;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Snapshot;
import ca.policecomms.status.snapshot.model.SnapshotStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps what people read equal to the newest snapshot that reached this replica, by whatever way, and says truthfully when
 * that cannot be known. Thread-safe: database, topic and peers offer at the same time.
 */
public class KeepingSnapshot {

    private static final Logger LOG = Logger.getLogger(KeepingSnapshot.class);

    /** What two machines' clocks may differ by. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Between two tries to keep what a full disk did not take. */
    private static final Duration DISK_PAUSE = Duration.ofSeconds(10);

    private final SnapshotStore store;
    private final Sealing sealing;
    private final PublicSite site;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration staleAfter;

    private final Map<Audience, SealedSnapshot> shown = new EnumMap<>(Audience.class);
    private final Map<Audience, Freshness> said = new EnumMap<>(Audience.class);
    private final Map<Audience, Proof> proofs = new EnumMap<>(Audience.class);
    private final Map<Audience, SealedSnapshot> unkept = new EnumMap<>(Audience.class);
    private Proof latest;
    private long keepAgainNanos;

    /** A clock set back must not prolong a proof, so its age is also taken by the clock that only runs. */
    private record Proof(Heartbeat heartbeat, long receivedNanos) {}

    /**
     * @param nanos a clock that nobody can set
     * @param staleAfter how long a heartbeat proves that nothing is newer
     */
    public KeepingSnapshot(
            SnapshotStore store,
            Sealing sealing,
            PublicSite site,
            Clock clock,
            LongSupplier nanos,
            Duration staleAfter) {
        this.store = store;
        this.sealing = sealing;
        this.site = site;
        this.clock = clock;
        this.nanos = nanos;
        this.staleAfter = staleAfter;
    }

    /**
     * Shows what is kept on disk, as stale until proved otherwise; touches nothing but the disk.
     *
     * @param fallback shown when there is nothing
     */
    public synchronized void start(Supplier<Snapshot> fallback) {
        Instant confirmedAt = lastConfirmed(store, clock);
        for (Audience audience : Audience.values()) {
            store.newest(audience).ifPresent(kept -> show(kept, Freshness.stale(confirmedAt)));
        }
        SealedSnapshot page = shown.get(Audience.PUBLIC);
        if (page == null) {
            site.showFallback(fallback.get());
        }
        LOG.infof("showing %s until a heartbeat comes", page == null ? "the fallback" : page.edition());
    }

    /** When what is on disk was proved last; null if never, or in times to come. */
    public static Instant lastConfirmed(SnapshotStore store, Clock clock) {
        return store.heartbeat()
                .map(Heartbeat::at)
                .filter(at -> !toCome(at, clock))
                .orElse(null);
    }

    /** Null until there is one. */
    public synchronized SealedSnapshot shown(Audience audience) {
        return shown.get(audience);
    }

    public synchronized Edition edition(Audience audience) {
        SealedSnapshot now = shown.get(audience);
        return now == null ? null : now.edition();
    }

    /** What was said last about how fresh it is; null until there is one. */
    public synchronized Freshness freshness(Audience audience) {
        return said.get(audience);
    }

    /**
     * Shows it if it is newer than what is shown: never back.
     *
     * @return whether it is shown now
     */
    public synchronized boolean offer(SealedSnapshot offered) {
        if (!offered.edition().newerThan(edition(offered.audience()))) {
            return false;
        }
        prove();
        show(offered, freshness(offered.audience(), offered.edition()));
        unkept.put(offered.audience(), offered);
        keep();
        return true;
    }

    /** Takes a proof of freshness; one that is forged, older, or of a time to come is none. */
    public synchronized void offer(Heartbeat offered) {
        // One that was signed while the clock was ahead must not stand in the way once the clock is right again.
        if (latest != null && !toCome(latest.heartbeat()) && !offered.newerThan(latest.heartbeat())) {
            return;
        }
        if (toCome(offered)) {
            LOG.warnf("a heartbeat of %s is of a time to come: check the clocks", offered.at());
            return;
        }
        if (!sealing.genuine(offered)) {
            LOG.error("a heartbeat with a wrong signature was refused");
            return;
        }
        latest = new Proof(offered, nanos.getAsLong());
        try {
            store.keep(offered);
        } catch (RuntimeException failure) {
            LOG.errorf("the heartbeat could not be kept on disk: %s", failure);
        }
        tick();
    }

    /** Turns pages stale when their proof ran out, and fresh when there is one; keeps what could not be kept before. */
    public synchronized void tick() {
        if (!unkept.isEmpty() && nanos.getAsLong() - keepAgainNanos >= 0) {
            keep();
        }
        prove();
        shown.forEach((audience, snapshot) -> {
            Freshness now = freshness(audience, snapshot.edition());
            if (!now.equals(said.get(audience))) {
                said.put(audience, now);
                site.confirm(audience, now, latest == null ? null : latest.heartbeat());
            }
        });
    }

    private void prove() {
        if (latest != null) {
            shown.forEach((audience, snapshot) -> {
                if (!latest.heartbeat().version().newerThan(snapshot.edition().version())) {
                    proofs.put(audience, latest);
                }
            });
        }
    }

    private Freshness freshness(Audience audience, Edition edition) {
        Proof proof = latest != null && !latest.heartbeat().version().newerThan(edition.version())
                ? latest
                : proofs.get(audience);
        Freshness before = said.get(audience);
        if (proof == null) {
            return Freshness.stale(before == null ? null : before.confirmedAt());
        }
        if (toCome(proof.heartbeat())) {
            return Freshness.stale(null);
        }
        Instant at = proof.heartbeat().at();
        boolean holds = !clock.instant().isAfter(at.plus(staleAfter))
                && nanos.getAsLong() - proof.receivedNanos() <= staleAfter.toNanos();
        return new Freshness(holds, at);
    }

    private void show(SealedSnapshot snapshot, Freshness freshness) {
        site.show(snapshot, freshness);
        shown.put(snapshot.audience(), snapshot);
        said.put(snapshot.audience(), freshness);
    }

    private boolean toCome(Heartbeat heartbeat) {
        return toCome(heartbeat.at(), clock);
    }

    private static boolean toCome(Instant at, Clock clock) {
        return at.isAfter(clock.instant().plus(SKEW));
    }

    /** A full or broken disk must not keep anything from the public; what it does not take now, it may take later. */
    private void keep() {
        unkept.values().removeIf(snapshot -> {
            try {
                store.keep(snapshot);
                return true;
            } catch (RuntimeException failure) {
                LOG.errorf("snapshot %s is in use but could not be kept on disk: %s", snapshot.edition(), failure);
                return false;
            }
        });
        keepAgainNanos = nanos.getAsLong() + DISK_PAUSE.toNanos();
    }
}
