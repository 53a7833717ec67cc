package ca.policecomms.commons.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * Keeps the leases alive and listens for the wake-ups of other replicas, on one connection: a sender that waits for Kafka
 * does not lose its buckets.
 */
final class LeaseKeeper {
    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(5);
    private static final int LISTEN_MILLIS = 100;

    private final BucketLeases leases;
    private final Wake wake;
    private final RelayMetrics metrics;
    private final long everyNanos;
    private long nextRound = System.nanoTime();
    private long nextSample = System.nanoTime();

    LeaseKeeper(RelaySettings settings, BucketLeases leases, Wake wake, RelayMetrics metrics) {
        this.leases = leases;
        this.wake = wake;
        this.metrics = metrics;
        this.everyNanos = settings.leaseTtl().toNanos() / 4;
    }

    void begin(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("LISTEN " + RelayCycle.CHANNEL);
        }
    }

    /** Takes about a tenth of a second, or less when another replica calls. */
    void run(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - nextRound >= 0) {
            leases.round(connection);
            nextRound = now + everyNanos;
        }
        if (now - nextSample >= 0) {
            metrics.sample(connection);
            nextSample = now + SAMPLE_EVERY.toNanos();
        }
        var notifications = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
        if (notifications != null && notifications.length > 0) {
            wake.signal();
        }
    }

    /** The connection goes back to its pool: no notification may follow it there. */
    void end(Connection connection) throws SQLException {
        try (Statement unlisten = connection.createStatement()) {
            unlisten.execute("UNLISTEN *");
        }
        leases.releaseAll(connection);
    }
}
