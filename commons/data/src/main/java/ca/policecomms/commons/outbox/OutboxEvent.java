package ca.policecomms.commons.outbox;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact to be published with the transaction that makes it true.
 *
 * @param topic Kafka topic
 * @param type full CloudEvents type with major version, such as {@code orders.order.placed.v1}
 * @param aggregateId what it is about; the Kafka key, so that events of one aggregate stay in order
 * @param aggregateVersion 1 for the first event of the aggregate on this topic, one more for each that follows, no gaps:
 *     consumers wait for a missing one
 * @param occurredAt when it happened in the world, which may be before it was recorded
 * @param data the body, written as JSON; at most {@value #MAX_BYTES} bytes
 * @param traced whether the trace of the request is passed on; false where a reader must not be able to link the event
 *     to its cause
 */
public record OutboxEvent(
        String topic,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        Object data,
        boolean traced) {

    /** Below Kafka's default of 1 MiB a message, with room for headers: a row that Kafka refuses would stop its bucket. */
    public static final int MAX_BYTES = 900_000;

    public OutboxEvent {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(data, "data");
        if (aggregateVersion < 1) {
            throw new IllegalArgumentException("aggregateVersion starts at 1: " + aggregateVersion);
        }
    }
}
