package ca.policecomms.alerts.delivery.adapter.worker;

import ca.policecomms.alerts.delivery.application.Bells;
import ca.policecomms.alerts.delivery.application.Delivering;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.delivery.model.MailLine;
import ca.policecomms.alerts.delivery.model.MailServer;
import java.time.Duration;
import java.util.UUID;

/** Works one lane until it is interrupted, with a line of its own. The database away only makes it wait. */
final class LaneWorker implements Runnable {
    private static final System.Logger LOG = System.getLogger(LaneWorker.class.getName());
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Lane lane;
    private final Duration poll;
    private final Delivering delivering;
    private final MailServer server;
    private final Bells bells;
    private final UUID id = UUID.randomUUID();
    private int failures;

    LaneWorker(Lane lane, Duration poll, Delivering delivering, MailServer server, Bells bells) {
        this.lane = lane;
        this.poll = poll;
        this.delivering = delivering;
        this.server = server;
        this.bells = bells;
    }

    @Override
    public void run() {
        try (MailLine line = server.line()) {
            while (!Thread.currentThread().isInterrupted()) {
                step(line);
            }
        } catch (InterruptedException stopped) {
            // The service is going down; what is leased goes on elsewhere when its lease has lapsed.
            Thread.currentThread().interrupt();
        }
    }

    private void step(MailLine line) throws InterruptedException {
        Duration wait = Duration.ofMillis(Math.min(LONGEST_WAIT.toMillis(), 250L << Math.min(failures, 10)));
        try {
            switch (delivering.round(lane, line, id, wait)) {
                case WORKED -> failures = 0;
                case NOTHING_DUE -> {
                    failures = 0;
                    bells.await(lane, poll);
                }
                case NO_SERVER -> {
                    if (failures++ == 0) {
                        LOG.log(System.Logger.Level.WARNING, "{0}: no mail server, deliveries wait", lane);
                    }
                    Thread.sleep(wait);
                }
            }
        } catch (RuntimeException failure) {
            if (failures++ == 0) {
                LOG.log(System.Logger.Level.WARNING, lane + ": deliveries wait", failure);
            }
            Thread.sleep(wait);
        }
    }
}
