package ca.policecomms.alerts.delivery.application;

import ca.policecomms.alerts.AlertsConfig;
import ca.policecomms.alerts.delivery.model.DeliveryState;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.delivery.model.Leased;
import ca.policecomms.alerts.delivery.model.Ledger;
import ca.policecomms.alerts.delivery.model.Mail;
import ca.policecomms.alerts.delivery.model.MailLine;
import ca.policecomms.alerts.delivery.model.MailLine.Answer;
import ca.policecomms.alerts.delivery.model.MailServer;
import ca.policecomms.alerts.delivery.model.Mails;
import ca.policecomms.alerts.delivery.model.Outcome;
import ca.policecomms.alerts.delivery.model.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Hands a lane's due mail over: leases a batch, and settles it in groups that bound what a crash may repeat. */
@ApplicationScoped
public class Delivering {
    private static final System.Logger LOG = System.getLogger(Delivering.class.getName());

    private final Ledger ledger;
    private final Mails mails;
    private final MailServer server;
    private final Clock clock;
    private final AlertsConfig.Delivery config;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Delivering(Ledger ledger, Mails mails, MailServer server, Clock clock, AlertsConfig config) {
        this.ledger = ledger;
        this.mails = mails;
        this.server = server;
        this.clock = clock;
        this.config = config.delivery();
    }

    /** How a round went. */
    public enum Round {
        NOTHING_DUE,
        WORKED,
        /** The server cannot be reached: what was leased is given back. */
        NO_SERVER
    }

    /** @param wait how long rows wait that are given back because there is no server */
    public Round round(Lane lane, MailLine line, UUID worker, Duration wait) {
        List<Leased> batch = ledger.lease(lane, config.batch(), config.lease(), worker);
        if (batch.isEmpty()) {
            return Round.NOTHING_DUE;
        }
        for (int from = 0; from < batch.size(); from += config.depth()) {
            if (!line.ready()) {
                ledger.giveBack(lane, ids(batch.subList(from, batch.size())), wait, worker);
                return Round.NO_SERVER;
            }
            handOver(lane, batch.subList(from, Math.min(from + config.depth(), batch.size())), line, worker);
        }
        return Round.WORKED;
    }

    private void handOver(Lane lane, List<Leased> group, MailLine line, UUID worker) {
        Set<UUID> ours = ledger.handOver(lane, ids(group), config.lease(), worker, server.name());
        long began = System.nanoTime();
        List<Outcome> outcomes = new ArrayList<>(group.size());
        for (Leased delivery : group) {
            if (!ours.contains(delivery.id())) {
                continue;
            }
            boolean late = System.nanoTime() - began > config.lease().toNanos() / 2;
            outcomes.add(
                    late || !line.ready()
                            ? new Outcome(delivery.id(), DeliveryState.PENDING, clock.instant(), "not tried")
                            : deliver(delivery, line));
        }
        ledger.settle(lane, outcomes, worker);
    }

    private Outcome deliver(Leased delivery, MailLine line) {
        Mail mail;
        try {
            mail = mails.render(delivery);
        } catch (RuntimeException unfit) {
            LOG.log(System.Logger.Level.ERROR, "delivery " + delivery.id() + " cannot be rendered", unfit);
            return new Outcome(delivery.id(), DeliveryState.FAILED, null, "not rendered");
        }
        Answer answer = line.send(mail);
        return switch (answer.verdict()) {
            case ACCEPTED -> new Outcome(delivery.id(), DeliveryState.ACCEPTED, null, null);
            case NEVER -> new Outcome(delivery.id(), DeliveryState.FAILED, null, answer.code());
            case NO_ANSWER -> new Outcome(delivery.id(), DeliveryState.UNKNOWN, null, answer.code());
            case LATER ->
                RetrySchedule.next(delivery.lane(), delivery.attempt(), random)
                        .map(wait -> new Outcome(
                                delivery.id(),
                                DeliveryState.PENDING,
                                clock.instant().plus(wait),
                                answer.code()))
                        .orElseGet(() -> new Outcome(delivery.id(), DeliveryState.DEAD, null, answer.code()));
        };
    }

    private static List<UUID> ids(List<Leased> group) {
        return group.stream().map(Leased::id).toList();
    }
}
