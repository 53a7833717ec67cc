package ca.policecomms.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * The way of a fact: commit in dispatch's database, relay, Kafka, inbox, commit in media's database. Both commits are
 * stamped by the one PostgreSQL server ({@code track_commit_timestamp}), so no polling blurs the difference.
 */
final class EventsBench {
    private static final int[] RATES = {50, 200, 500};
    private static final int WARM_UP_RATE = 100;
    /** Before anything counts: a service just started is still being compiled, and falls behind. */
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final int BACKLOG = 50_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String PUBLIC = "dispatch.public-incidents.v1";

    private final BenchedSuite suite;

    EventsBench(BenchedSuite suite) {
        this.suite = suite;
    }

    void run() throws Exception {
        requireCommitTimes();
        arrivals(publish(WARM_UP_RATE, WARM_UP));
        for (int rate : RATES) {
            Map<UUID, Long> committed = publish(rate, MEASURED);
            Latencies latencies = arrivals(committed);
            System.out.printf(
                    Locale.ROOT,
                    "events at %d/s, commit in dispatch to commit in media: %s%s%n",
                    rate,
                    latencies.text(),
                    rate == 200 ? "; aim p99 under 50 ms" : "");
        }
        relayRate();
    }

    private void requireCommitTimes() throws SQLException {
        try (Connection connection = suite.asOwner("dispatch");
                ResultSet row = connection.createStatement().executeQuery("show track_commit_timestamp")) {
            row.next();
            if (!row.getString(1).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs without track_commit_timestamp");
            }
        }
    }

    /** Publishes at a constant rate; commit times in microseconds by public id. */
    private Map<UUID, Long> publish(int rate, Duration time) throws SQLException {
        Map<UUID, Long> transactions = new HashMap<>();
        try (Connection connection = suite.asService("dispatch");
                PreparedStatement insert = insertion(connection);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long interval = Math.round(1e9 / rate);
            long start = System.nanoTime();
            long end = start + time.toNanos();
            for (long due = start; due < end; due += interval) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                UUID id = UUID.randomUUID();
                bindPublished(insert, id);
                insert.executeUpdate();
                try (ResultSet row = statement.executeQuery("select pg_current_xact_id()::text::bigint")) {
                    row.next();
                    transactions.put(id, row.getLong(1));
                }
                connection.commit();
                // As a replica does that does not own the bucket: the slower of the two ways to wake a relay.
                statement.execute("notify outbox_wake");
                connection.commit();
            }
        }
        return commitTimes(transactions);
    }

    private Map<UUID, Long> commitTimes(Map<UUID, Long> transactions) throws SQLException {
        Map<UUID, Long> times = new HashMap<>();
        try (Connection connection = suite.asOwner("dispatch");
                PreparedStatement select = connection.prepareStatement(
                        "select (extract(epoch from pg_xact_commit_timestamp(?::text::xid)) * 1000000)::bigint")) {
            for (Map.Entry<UUID, Long> each : transactions.entrySet()) {
                select.setString(1, Long.toString(each.getValue()));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    times.put(each.getKey(), row.getLong(1));
                }
            }
        }
        return times;
    }

    private Latencies arrivals(Map<UUID, Long> committed) throws SQLException, InterruptedException {
        Latencies latencies = new Latencies();
        Instant giveUp = Instant.now().plus(PATIENCE);
        try (Connection connection = suite.asOwner("media");
                PreparedStatement select = connection.prepareStatement(
                        "select public_id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint"
                                + " from public_incident where public_id = any(?)")) {
            select.setArray(
                    1, connection.createArrayOf("uuid", committed.keySet().toArray()));
            List<Long> nanos = new ArrayList<>();
            while (nanos.size() < committed.size()) {
                if (Instant.now().isAfter(giveUp)) {
                    throw new IllegalStateException(nanos.size() + " of " + committed.size() + " events arrived");
                }
                Thread.sleep(500);
                nanos.clear();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        nanos.add((row.getLong(2) - committed.get(row.getObject(1, UUID.class))) * 1_000);
                    }
                }
            }
            nanos.forEach(latencies::recordNanos);
        }
        return latencies;
    }

    /** How fast a backlog leaves: rows on a topic that nobody here reads, so that only the relay is measured. */
    private void relayRate() throws SQLException, InterruptedException {
        try (Connection connection = suite.asService("dispatch");
                PreparedStatement insert = insertion(connection)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < BACKLOG; i++) {
                bind(insert, UUID.randomUUID(), "dispatch.calls.v1", "dispatch.unit.status-changed.v1", UNIT);
                insert.addBatch();
                if (i % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
            long start = System.nanoTime();
            while (unsent(connection) > 0) {
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "relay, backlog of %d: %.0f events/s; aim at least 5000%n",
                    BACKLOG,
                    BACKLOG / seconds);
        }
    }

    private static long unsent(Connection connection) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select count(*) from (select 1 from outbox where sent_at is null limit 1) as one")) {
            row.next();
            long count = row.getLong(1);
            connection.commit();
            return count;
        }
    }

    private static PreparedStatement insertion(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into outbox (bucket, topic, type, aggregate_id, aggregate_version,"
                + " occurred_at, data) values (?, ?, ?, ?, 1, ?, ?)");
    }

    private static void bindPublished(PreparedStatement insert, UUID id) throws SQLException {
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        bind(insert, id, PUBLIC, "dispatch.public-incident.published.v1", PUBLISHED.formatted(id, now, now));
    }

    private static void bind(PreparedStatement insert, UUID id, String topic, String type, String data)
            throws SQLException {
        insert.setShort(1, (short) Math.floorMod(id.hashCode(), 16));
        insert.setString(2, topic);
        insert.setString(3, type);
        insert.setObject(4, id);
        insert.setObject(5, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setBytes(6, data.getBytes(StandardCharsets.UTF_8));
    }

    private static final String PUBLISHED = """
        {"publicId":"%s","version":1,"ruleset":"2026-1",\
        "category":{"code":"COLLISION","en":"Traffic collision","fr":"Collision de la circulation"},\
        "location":{"kind":"AREA","text":null,"point":null},"area":null,"occurredAt":"%s","status":"ACTIVE",\
        "majorIncident":false,"services":["POLICE"],"road":[],"advice":[],"publishedAt":"%s"}\
        """;

    private static final String UNIT = """
        {"unitId":"019ca0b1-1111-7a2b-8c3d-4e5f60718293","from":"AVAILABLE","to":"COMMITTED","reasonCode":"ASSIGNED",\
        "occurredAt":"2026-03-01T14:05:09.120Z","recordedAt":"2026-03-01T14:05:09.120Z","actorId":"bench",\
        "role":"dispatcher","source":"API","late":false}\
        """;
}
