package ca.policecomms.commons.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;

/**
 * Moves the rows of the outbox to Kafka: at least once, in order for each aggregate, shared fairly between replicas.
 *
 * <p>Two threads and two connections: one sends, one keeps the leases. Neither the database nor Kafka has to be there at
 * the start or at any time. Life cycle: {@link #start} once, {@link #stop} once.
 */
public final class Relay {
    private static final Duration LAST_CYCLE = Duration.ofSeconds(2);
    /** At least so long from one cycle to the next while rows come one by one: a cycle of ten costs what one of one does. */
    private static final Duration PACE = Duration.ofMillis(10);

    private final BucketLeases leases;
    private final EventSender sender;
    private final Wake wake;
    private final ConnectedLoop sending;
    private final ConnectedLoop keeping;

    /**
     * @param kafka settings of the Kafka client: where it is and how to be let in
     * @param wake signalled by whoever commits rows
     */
    public Relay(
            DataSource database, Map<String, Object> kafka, RelaySettings settings, Wake wake, RelayMetrics metrics) {
        this(database, () -> RelayProducers.create(kafka), settings, wake, metrics, RelayCycle.Steps.NONE);
    }

    Relay(
            DataSource database,
            Supplier<Producer<String, byte[]>> producers,
            RelaySettings settings,
            Wake wake,
            RelayMetrics metrics,
            RelayCycle.Steps steps) {
        this.wake = wake;
        leases = new BucketLeases(settings.leaseTtl(), buckets -> {
            wake.owned(buckets);
            metrics.buckets(buckets);
            wake.signal();
        });
        sender = new EventSender(producers, settings.source());
        RelayCycle cycle = new RelayCycle(settings, leases, sender, wake, metrics, steps);
        LeaseKeeper keeper = new LeaseKeeper(settings, leases, wake, metrics);
        sending = new ConnectedLoop(
                "outbox-relay",
                database,
                settings.longestPause(),
                connection -> {
                    long began = System.nanoTime();
                    if (!cycle.run(connection)) {
                        wake.await(settings.poll());
                        Thread.sleep(PACE.minusNanos(System.nanoTime() - began));
                    }
                },
                metrics::cycleFailed);
        keeping = new ConnectedLoop(
                "outbox-leases", database, settings.longestPause(), turnOf(keeper), metrics::cycleFailed);
    }

    public void start() {
        keeping.start();
        sending.start();
    }

    /**
     * Finishes the cycle under way, or cuts it short after two seconds, and gives the buckets back. Returns when nothing
     * more is sent.
     */
    public void stop() throws InterruptedException {
        sending.stop();
        wake.signal();
        if (!sending.join(LAST_CYCLE)) {
            sender.close();
            sending.join(LAST_CYCLE);
        }
        keeping.stop();
        keeping.join(LAST_CYCLE);
        sender.close();
    }

    BucketLeases leases() {
        return leases;
    }

    private static ConnectedLoop.Turn turnOf(LeaseKeeper keeper) {
        return new ConnectedLoop.Turn() {
            @Override
            public void begin(Connection connection) throws SQLException {
                keeper.begin(connection);
            }

            @Override
            public void run(Connection connection) throws SQLException {
                keeper.run(connection);
            }

            @Override
            public void end(Connection connection) throws SQLException {
                keeper.end(connection);
            }
        };
    }
}
