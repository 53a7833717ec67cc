package ca.policecomms.status.snapshot.adapter.schedule;

import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.offline.model.PendingNotices;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.snapshot.adapter.access.Passes;
import ca.policecomms.status.snapshot.adapter.access.StoredTokens;
import ca.policecomms.status.snapshot.adapter.disk.StaticExport;
import ca.policecomms.status.snapshot.adapter.replication.PeerPull;
import ca.policecomms.status.snapshot.adapter.replication.TopicReader;
import ca.policecomms.status.snapshot.application.FollowingReleases;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.application.WritingSnapshots;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.Replication;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Shelf;
import ca.policecomms.status.snapshot.model.WriterLease;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for a newer release at every poll, and at once when this replica has made one. */
@ApplicationScoped
class SnapshotKeeper {

    private static final Logger LOG = Logger.getLogger(SnapshotKeeper.class);
    private static final Duration SLOW_ROUND = Duration.ofSeconds(5);
    private static final int KEYS_EVERY_ROUNDS = 12;

    private final StatusConfig.Snapshots config;
    private final Map<String, Object> kafka;
    private final Sealing sealing;
    private final Renderer renderer;
    private final KeepingSnapshot keeping;
    private final FollowingReleases following;
    private final WriterLease lease;
    private final StoredTokens tokens;
    private final PeerPull peers;
    private final StaticExport export;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running = true;
    private Thread thread;
    private Thread slow;
    private TopicReader reader;

    SnapshotKeeper(
            StatusConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ReleasedSource source,
            Shelf shelf,
            WriterLease lease,
            Sealing sealing,
            Renderer renderer,
            StoredTokens tokens,
            Passes passes,
            KeepingSnapshot keeping,
            StaticExport export,
            Replication replication,
            PendingNotices notices,
            Clock clock) {
        this.config = config.snapshots();
        this.kafka = kafka;
        this.sealing = sealing;
        this.renderer = renderer;
        this.lease = lease;
        this.tokens = tokens;
        this.keeping = keeping;
        this.export = export;
        WritingSnapshots writing = new WritingSnapshots(
                source, renderer, sealing, shelf, lease, replication, keeping, notices, clock, this.config.heartbeat());
        this.following = new FollowingReleases(source, shelf, sealing, writing, keeping);
        this.peers = new PeerPull(
                this.config.peers().orElse(List.of()),
                sealing,
                keeping,
                () -> sealing.signs()
                        ? passes.issue(Audience.STAFF, "peer", clock.instant().plusSeconds(60))
                        : "");
    }

    /** Before everything else that starts: the page is there when the port opens. */
    void start(@Observes @Priority(1) StartupEvent event) {
        keeping.start(() -> sealing.unsealed(renderer.fallback()));
        thread = Thread.ofPlatform().daemon().name("snapshots").start(this::follow);
        slow = Thread.ofPlatform().daemon().name("snapshots-slow").start(this::slowly);
        if (config.replication()) {
            reader = new TopicReader(kafka, sealing, keeping);
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewRelease release) {
        wake.release();
    }

    private void follow() {
        try {
            while (running) {
                following.look();
                boolean woken = wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What may wait, and must never delay a release: other replicas' word, the identity provider's keys. */
    private void slowly() {
        try {
            for (long round = 0; running; round++) {
                if (round % KEYS_EVERY_ROUNDS == 0) {
                    tokens.refresh();
                }
                if (!following.reachable()) {
                    peers.pull();
                }
                // Also while a look waits for a database that does not answer.
                keeping.tick();
                export();
                Thread.sleep(SLOW_ROUND);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void export() {
        SealedSnapshot shown = keeping.shown(Audience.PUBLIC);
        if (!export.configured() || shown == null) {
            return;
        }
        try {
            export.follow(shown, keeping.freshness(Audience.PUBLIC).fresh());
        } catch (IOException failure) {
            LOG.errorf("the pages could not be exported: %s", failure.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake.release();
        slow.interrupt();
        if (reader != null) {
            reader.close();
        }
        thread.join(Duration.ofSeconds(5));
        try {
            lease.release();
        } catch (RuntimeException away) {
            // It runs out by itself.
        }
    }
}
