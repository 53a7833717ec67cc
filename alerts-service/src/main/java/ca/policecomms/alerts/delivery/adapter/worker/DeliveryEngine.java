package ca.policecomms.alerts.delivery.adapter.worker;

import ca.policecomms.alerts.AlertsConfig;
import ca.policecomms.alerts.delivery.application.Bells;
import ca.policecomms.alerts.delivery.application.Delivering;
import ca.policecomms.alerts.delivery.application.FanningOut;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.delivery.model.Ledger;
import ca.policecomms.alerts.delivery.model.MailServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the workers with the service, one a lane, and the threads that go on with fan-outs and end lapsed leases. None
 * of them needs Kafka: rows are the queue.
 */
@ApplicationScoped
class DeliveryEngine {
    private static final System.Logger LOG = System.getLogger(DeliveryEngine.class.getName());
    private static final Duration FAN_OUT_POLL = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final AlertsConfig.Delivery config;
    private final Delivering delivering;
    private final FanningOut fanningOut;
    private final Ledger ledger;
    private final MailServer server;
    private final Bells bells;
    private final List<Thread> threads = new ArrayList<>();

    DeliveryEngine(
            AlertsConfig config,
            Delivering delivering,
            FanningOut fanningOut,
            Ledger ledger,
            MailServer server,
            Bells bells) {
        this.config = config.delivery();
        this.delivering = delivering;
        this.fanningOut = fanningOut;
        this.ledger = ledger;
        this.server = server;
        this.bells = bells;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        for (Lane lane : Lane.values()) {
            Duration poll = lane == Lane.EMERGENCY ? config.emergencyPoll() : config.poll();
            begin("delivery-" + lane.wire(), new LaneWorker(lane, poll, delivering, server, bells));
        }
        begin("delivery-reaper", () -> repeat(config.reap(), this::reap));
        begin("fan-out", () -> repeat(FAN_OUT_POLL, this::fanOut));
    }

    private void begin(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    private void reap() {
        for (Lane lane : Lane.values()) {
            Ledger.Reaped reaped = ledger.reap(lane);
            if (reaped.any()) {
                LOG.log(System.Logger.Level.WARNING, "{0}: deliveries left behind by a worker: {1}", lane, reaped);
                bells.ring(lane);
            }
        }
    }

    private void fanOut() {
        while (fanningOut.goOn()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private static void repeat(Duration every, Runnable work) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    work.run();
                } catch (RuntimeException failure) {
                    LOG.log(System.Logger.Level.DEBUG, "again at the next turn", failure);
                }
                Thread.sleep(every);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(GRACE);
        }
    }
}
