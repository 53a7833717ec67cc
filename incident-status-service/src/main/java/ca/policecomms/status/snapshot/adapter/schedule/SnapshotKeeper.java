package ca.policecomms.status.snapshot.adapter.schedule;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.snapshot.adapter.disk.SnapshotFiles;
import ca.policecomms.status.snapshot.adapter.rendering.SiteRenderer;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looks for a newer release at every poll, and at once when this replica has made one. */
@ApplicationScoped
class SnapshotKeeper {

    private final KeepingSnapshot keeping;
    private final Duration poll;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running = true;
    private Thread thread;

    SnapshotKeeper(StatusConfig config, AgencyProfile profile, ReleasedSource source, PublicSite site, Clock clock) {
        this.poll = config.snapshots().poll();
        this.keeping = new KeepingSnapshot(
                source,
                new SnapshotFiles(config.snapshots().directory()),
                new SiteRenderer(profile, config.publicUrl().toString()),
                site,
                clock,
                config.snapshots().staleAfter());
    }

    /** Before everything else that starts: the page is there when the port opens. */
    void start(@Observes @Priority(1) StartupEvent event) {
        keeping.start();
        thread = Thread.ofPlatform().daemon().name("snapshots").start(this::run);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewRelease release) {
        wake.release();
    }

    private void run() {
        try {
            while (running) {
                keeping.look();
                boolean woken = wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake.release();
        thread.join(Duration.ofSeconds(5));
    }
}
