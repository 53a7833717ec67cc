package ca.policecomms.commons.inbox;

import ca.policecomms.commons.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The inbox's statements. Each runs in the transaction of the given connection. */
final class InboxRows {
    /** @param hasWaiting whether parked events of the aggregate exist */
    record Taken(String decision, boolean hasWaiting) {}

    record Position(long lastVersion, boolean parked) {}

    private InboxRows() {}

    static Taken take(Connection connection, String consumer, IncomingEvent event, boolean gaps) throws SQLException {
        try (PreparedStatement take =
                connection.prepareStatement("SELECT decision, has_waiting FROM inbox_take(?, ?, ?, ?, ?)")) {
            take.setString(1, consumer);
            take.setObject(2, event.id());
            take.setObject(3, event.aggregateId());
            take.setLong(4, event.aggregateVersion());
            take.setBoolean(5, gaps);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return new Taken(row.getString(1), row.getBoolean(2));
            }
        }
    }

    static void park(Connection connection, String consumer, IncomingEvent event, String reason, String cause)
            throws SQLException {
        try (PreparedStatement park = connection.prepareStatement("""
                INSERT INTO inbox_parked (consumer, aggregate_id, version, event_id, type, topic, partition, "offset",
                                          headers, data, reason, cause)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                ON CONFLICT (consumer, aggregate_id, version)
                DO UPDATE SET reason = excluded.reason, cause = excluded.cause, parked_at = now()""")) {
            park.setString(1, consumer);
            park.setObject(2, event.aggregateId());
            park.setLong(3, event.aggregateVersion());
            park.setObject(4, event.id());
            park.setString(5, event.type());
            park.setString(6, event.topic());
            park.setInt(7, event.partition());
            park.setLong(8, event.offset());
            park.setString(9, json(event.headers()));
            park.setBytes(10, event.data());
            park.setString(11, reason);
            park.setString(12, cause);
            park.executeUpdate();
        }
    }

    /** Locks and reads how far the consumer is with an aggregate. */
    static Optional<Position> position(Connection connection, String consumer, UUID aggregate) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT last_version, parked FROM inbox_position WHERE consumer = ? AND aggregate_id = ? FOR UPDATE")) {
            select.setString(1, consumer);
            select.setObject(2, aggregate);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Position(row.getLong(1), row.getBoolean(2))) : Optional.empty();
            }
        }
    }

    static void move(Connection connection, String consumer, UUID aggregate, long lastVersion, boolean parked)
            throws SQLException {
        update(connection, """
                INSERT INTO inbox_position (consumer, aggregate_id, last_version, parked) VALUES (?, ?, ?, ?)
                ON CONFLICT (consumer, aggregate_id)
                DO UPDATE SET last_version = excluded.last_version, parked = excluded.parked""", consumer, aggregate, lastVersion, parked);
    }

    static boolean markSeen(Connection connection, String consumer, UUID event) throws SQLException {
        return update(
                        connection,
                        "INSERT INTO inbox_seen (consumer, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        consumer,
                        event)
                == 1;
    }

    /** The parked event with the lowest version above the given one. */
    static Optional<IncomingEvent> nextParked(Connection connection, String consumer, UUID aggregate, long above)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT topic, partition, "offset", headers, data FROM inbox_parked
                 WHERE consumer = ? AND aggregate_id = ? AND version > ? ORDER BY version LIMIT 1""")) {
            select.setString(1, consumer);
            select.setObject(2, aggregate);
            select.setLong(3, above);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(IncomingEvent.of(
                                row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                aggregate.toString(),
                                headers(row.getString(4)),
                                row.getBytes(5)))
                        : Optional.empty();
            }
        }
    }

    static int unpark(Connection connection, String consumer, UUID aggregate, long upTo) throws SQLException {
        return update(
                connection,
                "DELETE FROM inbox_parked WHERE consumer = ? AND aggregate_id = ? AND version <= ?",
                consumer,
                aggregate,
                upTo);
    }

    static void deadLetter(
            Connection connection,
            String consumer,
            String topic,
            int partition,
            long offset,
            String key,
            Map<String, String> headers,
            byte[] data,
            String cause)
            throws SQLException {
        update(
                connection,
                """
                INSERT INTO inbox_dead_letter (consumer, topic, partition, "offset", key, headers, data, cause)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                ON CONFLICT (consumer, topic, partition, "offset")
                DO UPDATE SET cause = excluded.cause, failed_at = now(), sent_at = NULL
                 WHERE inbox_dead_letter.cause <> excluded.cause""",
                consumer,
                topic,
                partition,
                offset,
                key == null ? null : storable(key),
                json(headers),
                data,
                storable(cause));
    }

    /** PostgreSQL's text cannot hold the character NUL, which a broken sender may well send. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    static void deadLetter(Connection connection, String consumer, IncomingEvent event, String cause)
            throws SQLException {
        deadLetter(
                connection,
                consumer,
                event.topic(),
                event.partition(),
                event.offset(),
                event.aggregateId().toString(),
                event.headers(),
                event.data(),
                cause);
    }

    static void deadLetter(Connection connection, String consumer, ConsumerRecord<String, byte[]> wire, String cause)
            throws SQLException {
        deadLetter(
                connection,
                consumer,
                wire.topic(),
                wire.partition(),
                wire.offset(),
                wire.key(),
                IncomingEvent.headers(wire),
                wire.value(),
                cause);
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> headers(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String json(Map<String, String> headers) {
        return new String(EventJson.write(headers), StandardCharsets.UTF_8);
    }
}
