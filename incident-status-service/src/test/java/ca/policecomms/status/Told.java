package ca.policecomms.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service told on its topic. */
public final class Told {

    private static final String TOPIC = "status.incidents.v1";

    private Told() {}

    /** The events are of these types, in this order, and keep their contracts. */
    public static void assertKept(List<ConsumerRecord<String, String>> events, String... types) {
        assertThat(events.stream().map(Told::type)).containsExactly(types);
        events.forEach(event -> Contracts.validate(TOPIC, type(event), event.value()));
    }

    public static List<ConsumerRecord<String, String>> records(String key, int expected) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                KafkaResource.bootstrapServers(),
                "group.id",
                "test-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofSeconds(45)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= expected;
            });
        }
        return found;
    }

    public static String type(ConsumerRecord<String, String> event) {
        return header(event, "ce_type");
    }

    public static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
