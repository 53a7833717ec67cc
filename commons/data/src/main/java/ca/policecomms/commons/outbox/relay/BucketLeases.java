package ca.policecomms.commons.outbox.relay;

import ca.policecomms.commons.outbox.Buckets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;

/**
 * This relay's part of the buckets. Each live relay keeps a lease on its own name, so all know how many they are and hold
 * no more than their fair share.
 *
 * <p>{@link #round} is called by one thread, in time; {@link #held} by any. A bucket that has to be given up is first
 * taken from {@link #held} and released by {@link #releaseLeaving}, which the sending thread calls when nothing of its
 * own is in flight: the next holder then never meets a row still being sent.
 */
final class BucketLeases {
    private static final String RENEW = """
            UPDATE lease l SET valid_until = clock_timestamp() + make_interval(secs => ?)
              FROM unnest(?::text[], ?::bigint[]) AS mine(name, epoch)
             WHERE l.name = mine.name AND l.epoch = mine.epoch AND l.holder = ? AND l.valid_until > clock_timestamp()
            RETURNING l.name""";
    private static final String JOIN = """
            INSERT INTO lease (name, holder, epoch, valid_until)
            VALUES (?, ?, 1, clock_timestamp() + make_interval(secs => ?))
            ON CONFLICT (name) DO UPDATE SET valid_until = excluded.valid_until""";
    private static final String COUNT =
            "SELECT count(*) FROM lease WHERE name LIKE 'outbox/relay/%' AND valid_until > clock_timestamp()";
    private static final String ACQUIRE = """
            WITH free AS MATERIALIZED (
                SELECT name FROM lease WHERE name LIKE 'outbox/bucket/%' AND valid_until <= clock_timestamp()
                 ORDER BY random() LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE lease l
               SET holder = ?, epoch = l.epoch + 1, valid_until = clock_timestamp() + make_interval(secs => ?)
              FROM free WHERE l.name = free.name
            RETURNING l.name, l.epoch""";
    private static final String RELEASE = """
            UPDATE lease l SET valid_until = '-infinity' FROM unnest(?::text[], ?::bigint[]) AS mine(name, epoch)
             WHERE l.name = mine.name AND l.epoch = mine.epoch AND l.holder = ?""";
    private static final String LEAVE = "DELETE FROM lease WHERE name = ? AND holder = ?";
    private static final String BUCKET_PREFIX = "outbox/bucket/";

    private final String holder = UUID.randomUUID().toString();
    private final String relayName = "outbox/relay/" + holder;
    private final Duration ttl;
    private final IntConsumer ownedChanged;
    private final Queue<HeldBucket> leaving = new ConcurrentLinkedQueue<>();
    private volatile Map<Integer, HeldBucket> held = Map.of();

    /** @param ownedChanged told the held buckets, as bits, after each change */
    BucketLeases(Duration ttl, IntConsumer ownedChanged) {
        this.ttl = ttl;
        this.ownedChanged = ownedChanged;
    }

    String holder() {
        return holder;
    }

    /** What may be sent now; a bucket whose time has passed by the local clock is not in it. */
    List<HeldBucket> held() {
        return held.values().stream().filter(HeldBucket::held).toList();
    }

    /** Renews, counts the relays, gives up what is too much and takes what is free. In a connection of its own. */
    void round(Connection connection) throws SQLException {
        Map<Integer, HeldBucket> mine = renew(connection);
        execute(connection, JOIN, relayName, holder, seconds());
        int share = Math.ceilDiv(Buckets.COUNT, Math.max(1, count(connection)));
        while (mine.size() > share) {
            leaving.add(mine.remove(mine.keySet().iterator().next()));
        }
        if (mine.size() < share) {
            acquire(connection, share - mine.size(), mine);
        }
        publish(mine);
    }

    private Map<Integer, HeldBucket> renew(Connection connection) throws SQLException {
        Collection<HeldBucket> before = held.values();
        Map<Integer, HeldBucket> after = new TreeMap<>();
        if (before.isEmpty()) {
            return after;
        }
        long deadline = deadline();
        Set<String> renewed = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(RENEW)) {
            statement.setDouble(1, seconds());
            statement.setArray(2, names(connection, before));
            statement.setArray(3, epochs(connection, before));
            statement.setString(4, holder);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    renewed.add(rows.getString(1));
                }
            }
        }
        for (HeldBucket bucket : before) {
            if (renewed.contains(bucket.leaseName())) {
                after.put(bucket.bucket(), new HeldBucket(bucket.bucket(), bucket.epoch(), deadline));
            }
        }
        return after;
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private void acquire(Connection connection, int wanted, Map<Integer, HeldBucket> mine) throws SQLException {
        long deadline = deadline();
        try (PreparedStatement statement = connection.prepareStatement(ACQUIRE)) {
            statement.setInt(1, wanted);
            statement.setString(2, holder);
            statement.setDouble(3, seconds());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int bucket = Integer.parseInt(rows.getString(1).substring(BUCKET_PREFIX.length()));
                    mine.put(bucket, new HeldBucket(bucket, rows.getLong(2), deadline));
                }
            }
        }
    }

    /** Gives back what {@link #round} decided to give up. */
    void releaseLeaving(Connection connection) throws SQLException {
        List<HeldBucket> gone = new ArrayList<>();
        for (HeldBucket bucket = leaving.poll(); bucket != null; bucket = leaving.poll()) {
            gone.add(bucket);
        }
        if (!gone.isEmpty()) {
            release(connection, gone);
        }
    }

    /** Gives everything back, so that others need not wait for it to run out. Nothing may be in flight. */
    void releaseAll(Connection connection) throws SQLException {
        Collection<HeldBucket> mine = held.values();
        publish(Map.of());
        releaseLeaving(connection);
        release(connection, mine);
        execute(connection, LEAVE, relayName, holder);
    }

    private void release(Connection connection, Collection<HeldBucket> buckets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setArray(1, names(connection, buckets));
            statement.setArray(2, epochs(connection, buckets));
            statement.setString(3, holder);
            statement.executeUpdate();
        }
    }

    private void publish(Map<Integer, HeldBucket> mine) {
        held = mine;
        ownedChanged.accept(
                mine.keySet().stream().mapToInt(bucket -> 1 << bucket).sum());
    }

    private static Array names(Connection connection, Collection<HeldBucket> buckets) throws SQLException {
        return connection.createArrayOf(
                "text", buckets.stream().map(HeldBucket::leaseName).toArray());
    }

    private static Array epochs(Connection connection, Collection<HeldBucket> buckets) throws SQLException {
        return connection.createArrayOf(
                "bigint", buckets.stream().map(HeldBucket::epoch).toArray());
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Read before the database is asked, and a tenth short: a record handed to Kafka in time also goes out in time. */
    private long deadline() {
        return System.nanoTime() + ttl.toNanos() / 10 * 9;
    }

    private double seconds() {
        return ttl.toMillis() / 1000.0;
    }
}
