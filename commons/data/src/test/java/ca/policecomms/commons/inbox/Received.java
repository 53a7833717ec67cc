package ca.policecomms.commons.inbox;

import ca.policecomms.commons.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as a consumer gets them from Kafka. */
final class Received {
    static final String TOPIC = "things.v1";

    private static final AtomicLong OFFSET = new AtomicLong();

    private Received() {}

    static ConsumerRecord<String, byte[]> event(UUID aggregate, long version) {
        return event(aggregate, version, "{\"version\":" + version + "}");
    }

    static ConsumerRecord<String, byte[]> event(UUID aggregate, long version, String body) {
        var wire = bare(aggregate.toString(), body);
        add(wire, EventHeaders.SPEC_VERSION, "1.0");
        add(wire, EventHeaders.ID, UUID.randomUUID().toString());
        add(wire, EventHeaders.TYPE, "things.thing.changed.v1");
        add(wire, EventHeaders.SOURCE, "/things-service");
        add(wire, EventHeaders.TIME, "2026-03-08T07:00:00Z");
        add(wire, EventHeaders.AGGREGATE_VERSION, Long.toString(version));
        return wire;
    }

    static ConsumerRecord<String, byte[]> bare(String key, String body) {
        return new ConsumerRecord<>(
                TOPIC, 0, OFFSET.getAndIncrement(), key, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    static void add(ConsumerRecord<String, byte[]> wire, String name, String value) {
        wire.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
