package ca.policecomms.commons.outbox.relay;

import ca.policecomms.commons.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** One unsent event as stored. */
record OutboxRow(
        int bucket,
        long seq,
        LocalDate day,
        UUID id,
        String topic,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        byte[] data,
        String traceparent) {

    /** The columns that {@link #read} expects, in its order. */
    static final String COLUMNS =
            "bucket, seq, day, id, topic, type, aggregate_id, aggregate_version, occurred_at, data, traceparent";

    private static final byte[] SPEC_VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getInt(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getLong(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getBytes(10),
                row.getString(11));
    }

    /** The event as it goes on the wire: attributes in headers, the body untouched, the aggregate as key. */
    ProducerRecord<String, byte[]> toRecord(byte[] source) {
        String key = aggregateId.toString();
        ProducerRecord<String, byte[]> wire = new ProducerRecord<>(topic, key, data);
        Headers headers = wire.headers();
        headers.add(EventHeaders.SPEC_VERSION, SPEC_VERSION);
        headers.add(EventHeaders.ID, bytes(id.toString()));
        headers.add(EventHeaders.TYPE, bytes(type));
        headers.add(EventHeaders.SOURCE, source);
        headers.add(EventHeaders.TIME, bytes(occurredAt.toString()));
        headers.add(EventHeaders.SUBJECT, bytes(key));
        headers.add(EventHeaders.CONTENT_TYPE, JSON);
        headers.add(EventHeaders.AGGREGATE_VERSION, bytes(Long.toString(aggregateVersion)));
        if (traceparent != null) {
            headers.add(EventHeaders.TRACEPARENT, bytes(traceparent));
        }
        return wire;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
