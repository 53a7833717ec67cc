package ca.policecomms.commons.outbox;

import ca.policecomms.commons.event.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Writes events on a given connection: all in one round trip, in the order given. */
public final class OutboxRows {
    private static final String INSERT = """
            INSERT INTO outbox (bucket, topic, type, aggregate_id, aggregate_version, occurred_at, data, traceparent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private OutboxRows() {}

    /**
     * Inserts the events in the transaction of the connection.
     *
     * @param traceparent given to the events that are traced; may be null
     * @return the buckets written to, as bits
     */
    public static int insert(Connection connection, List<OutboxEvent> events, String traceparent) throws SQLException {
        int buckets = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutboxEvent event : events) {
                byte[] data = EventJson.write(event.data());
                if (data.length > OutboxEvent.MAX_BYTES) {
                    throw new IllegalArgumentException(
                            event.type() + " has " + data.length + " bytes; at most " + OutboxEvent.MAX_BYTES);
                }
                int bucket = Buckets.of(event.aggregateId());
                buckets |= 1 << bucket;
                insert.setShort(1, (short) bucket);
                insert.setString(2, event.topic());
                insert.setString(3, event.type());
                insert.setObject(4, event.aggregateId());
                insert.setLong(5, event.aggregateVersion());
                insert.setObject(6, event.occurredAt().atOffset(ZoneOffset.UTC));
                insert.setBytes(7, data);
                insert.setString(8, event.traced() ? traceparent : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return buckets;
    }
}
