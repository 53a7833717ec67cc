package ca.policecomms.commons.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Writes events to the outbox as a service does, one transaction a call. */
public final class WrittenEvents {
    private final DataSource database;
    private final String topic;

    public WrittenEvents(DataSource database, String topic) {
        this.database = database;
        this.topic = topic;
    }

    public OutboxEvent event(UUID aggregate, long version) {
        return new OutboxEvent(
                topic, "test.thing.changed.v1", aggregate, version, Instant.now(), Map.of("version", version), true);
    }

    /** @return the buckets written to, as bits */
    public int write(UUID aggregate, long... versions) throws SQLException {
        return write(LongStream.of(versions)
                .mapToObj(version -> event(aggregate, version))
                .toArray(OutboxEvent[]::new));
    }

    public int write(OutboxEvent... events) throws SQLException {
        try (Connection connection = begin()) {
            int buckets = insert(connection, events);
            connection.commit();
            return buckets;
        }
    }

    /** A transaction that the test ends. */
    public Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    public static int insert(Connection connection, OutboxEvent... events) throws SQLException {
        List<OutboxEvent> all = Arrays.asList(events);
        return OutboxRows.insert(connection, all, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    public long unsent() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) FROM outbox WHERE sent_at IS NULL AND topic = '" + topic + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
