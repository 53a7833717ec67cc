package ca.policecomms.commons.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One turn of the relay: read unsent rows, send them, wait for Kafka, mark what it has. Used by one thread.
 *
 * <p>Dying between sending and marking sends the rows again: consumers drop what they have seen. The other order would
 * lose them.
 */
final class RelayCycle {
    static final String CHANNEL = "outbox_wake";

    private static final System.Logger LOG = System.getLogger(RelayCycle.class.getName());

    /** Where a test may stop the world. */
    interface Steps {
        Steps NONE = new Steps() {};

        default void beforeSending() {}

        default void beforeMarking() {}
    }

    private static final class Rest {
        private final Backoff backoff;
        private long until;

        Rest(Backoff backoff) {
            this.backoff = backoff;
        }
    }

    private final RelaySettings settings;
    private final BucketLeases leases;
    private final EventSender sender;
    private final Wake wake;
    private final RelayMetrics metrics;
    private final Steps steps;
    private final Map<Integer, Rest> resting = new HashMap<>();
    private final Outage outage = new Outage("the outbox");

    RelayCycle(
            RelaySettings settings,
            BucketLeases leases,
            EventSender sender,
            Wake wake,
            RelayMetrics metrics,
            Steps steps) {
        this.settings = settings;
        this.leases = leases;
        this.sender = sender;
        this.wake = wake;
        this.metrics = metrics;
        this.steps = steps;
    }

    /** One turn; true when there may be more to send right now. */
    boolean run(Connection connection) throws SQLException, InterruptedException {
        leases.releaseLeaving(connection);
        wakeOthers(connection);
        long now = System.nanoTime();
        List<HeldBucket> buckets = leases.held().stream()
                .filter(bucket -> !isResting(bucket.bucket(), now))
                .toList();
        if (buckets.isEmpty()) {
            return false;
        }
        List<OutboxRow> rows = UnsentRows.select(connection, buckets, settings.batch());
        if (rows.isEmpty()) {
            return false;
        }
        steps.beforeSending();
        EventSender.Outcome outcome =
                sender.send(rows, buckets.stream().collect(Collectors.toMap(HeldBucket::bucket, Function.identity())));
        steps.beforeMarking();
        mark(connection, buckets, outcome.sent());
        rest(outcome);
        return outcome.failed().isEmpty() && rows.size() >= settings.batch();
    }

    private void mark(Connection connection, List<HeldBucket> buckets, List<OutboxRow> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        int marked = UnsentRows.mark(connection, leases.holder(), buckets, sent);
        metrics.sent(marked);
        if (marked < sent.size()) {
            metrics.stale(sent.size() - marked);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} events were sent under a lease that had run out; they will be sent again",
                    sent.size() - marked);
        }
    }

    private boolean isResting(int bucket, long now) {
        Rest rest = resting.get(bucket);
        return rest != null && now - rest.until < 0;
    }

    private void rest(EventSender.Outcome outcome) {
        outcome.sent().forEach(row -> {
            if (!outcome.failed().containsKey(row.bucket())) {
                resting.remove(row.bucket());
            }
        });
        outcome.failed().forEach((bucket, cause) -> {
            Rest rest = resting.computeIfAbsent(bucket, fresh -> new Rest(new Backoff(settings.longestPause())));
            rest.until = System.nanoTime() + rest.backoff.next().toNanos();
            metrics.bucketFailed();
            outage.failed(cause.getMessage() + " (buckets " + new TreeSet<>(resting.keySet()) + ")");
        });
        if (resting.isEmpty()) {
            outage.worked();
        }
    }

    /** Outside of any business transaction: a commit with a NOTIFY in it takes a lock that all such commits share. */
    private void wakeOthers(Connection connection) throws SQLException {
        if (wake.takeForeign()) {
            try (Statement notify = connection.createStatement()) {
                notify.execute("NOTIFY " + CHANNEL);
            }
        }
    }
}
