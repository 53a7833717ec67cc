package ca.policecomms.commons.outbox.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What an operator watches of the outbox.
 *
 * <ul>
 *   <li>{@code suite_outbox_oldest_unsent_age_seconds}: age of the oldest unsent row of the whole service; alarm above 10
 *   <li>{@code suite_outbox_unsent}: unsent rows of the whole service, counted up to {@value #COUNTED}
 *   <li>{@code suite_outbox_buckets}: buckets held by this replica; the sum over replicas is 16
 *   <li>{@code suite_outbox_sent_total}: rows sent and marked by this replica
 *   <li>{@code suite_outbox_failures_total}: cycles in which a bucket stopped because Kafka refused a row or was away
 *   <li>{@code suite_outbox_errors_total}: cycles that failed as a whole, mostly because the database was away
 *   <li>{@code suite_outbox_stale_total}: rows sent and not marked because the lease had passed to another; they are sent
 *       twice, and consumers drop one
 * </ul>
 */
public final class RelayMetrics {
    static final int COUNTED = 100_000;

    private static final String SAMPLE = """
            SELECT (SELECT count(*) FROM (SELECT FROM outbox WHERE sent_at IS NULL LIMIT %d) AS unsent),
                   (SELECT min(first.created_at) FROM generate_series(0, 15) AS bucket(number)
                     CROSS JOIN LATERAL (SELECT created_at FROM outbox
                        WHERE outbox.bucket = bucket.number AND sent_at IS NULL ORDER BY seq LIMIT 1) AS first)""".formatted(COUNTED);

    private final Counter sent;
    private final Counter failures;
    private final Counter errors;
    private final Counter stale;
    private volatile int buckets;
    private volatile long unsent;
    private volatile Instant oldest;

    public RelayMetrics(MeterRegistry registry) {
        sent = registry.counter("suite.outbox.sent");
        failures = registry.counter("suite.outbox.failures");
        errors = registry.counter("suite.outbox.errors");
        stale = registry.counter("suite.outbox.stale");
        Gauge.builder("suite.outbox.oldest.unsent.age", this, RelayMetrics::oldestUnsentSeconds)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("suite.outbox.unsent", this, metrics -> metrics.unsent).register(registry);
        Gauge.builder("suite.outbox.buckets", this, metrics -> metrics.buckets).register(registry);
    }

    /** Asked every few seconds; both answers come from the index of unsent rows. */
    void sample(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAMPLE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            OffsetDateTime first = row.getObject(2, OffsetDateTime.class);
            unsent = row.getLong(1);
            oldest = first == null ? null : first.toInstant();
        }
    }

    /** Seconds since the oldest unsent row was written, as of the last sample; goes on growing while the database is away. */
    double oldestUnsentSeconds() {
        Instant first = oldest;
        return first == null ? 0 : Duration.between(first, Instant.now()).toMillis() / 1000.0;
    }

    void buckets(int bits) {
        buckets = Integer.bitCount(bits);
    }

    void sent(int rows) {
        sent.increment(rows);
    }

    void stale(int rows) {
        stale.increment(rows);
    }

    void bucketFailed() {
        failures.increment();
    }

    void cycleFailed() {
        errors.increment();
    }
}
