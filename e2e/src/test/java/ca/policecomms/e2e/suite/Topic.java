package ca.policecomms.e2e.suite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that is on a topic now. */
public final class Topic {
    private Topic() {}

    /** One record in the order of its partition. */
    public record Event(String key, String type, long version, String id, byte[] value, String headers) {
        public String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }

    public static List<Event> read(RunningSuite suite, String topic) {
        return records(suite, topic).stream().map(Topic::event).toList();
    }

    /** What is written in the records, whatever their form. */
    public static List<String> texts(RunningSuite suite, String topic) {
        return records(suite, topic).stream()
                .map(each -> each.value() == null ? "" : new String(each.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(RunningSuite suite, String topic) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", suite.kafka());
        properties.put("group.id", "e2e-" + UUID.randomUUID());
        properties.put("key.deserializer", ByteArrayDeserializer.class.getName());
        properties.put("value.deserializer", ByteArrayDeserializer.class.getName());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    private static Event event(ConsumerRecord<byte[], byte[]> each) {
        StringBuilder headers = new StringBuilder();
        for (Header header : each.headers()) {
            headers.append(header.key())
                    .append('=')
                    .append(new String(header.value(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return new Event(
                new String(each.key(), StandardCharsets.UTF_8),
                header(each, "ce_type"),
                Long.parseLong(header(each, "aggregateversion")),
                header(each, "ce_id"),
                each.value(),
                headers.toString());
    }

    private static String header(ConsumerRecord<byte[], byte[]> each, String name) {
        return new String(each.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
