package ca.policecomms.commons.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as other services see them. */
public final class Topics {
    private Topics() {}

    /** An event as the relay of another service sends it. */
    public static void send(String topic, UUID eventId, String type, UUID aggregate, long version, String body) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", KafkaResource.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var wire = new ProducerRecord<>(topic, aggregate.toString(), body.getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            eventId.toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/test",
                            "ce_time",
                            "2026-03-01T14:05:00Z",
                            "aggregateversion",
                            Long.toString(version))
                    .forEach((name, value) -> wire.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(wire);
        }
    }

    /** Everything on the topic about the aggregate that comes within the time, at least {@code count} if it does. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic, UUID aggregate, int count, Duration longest) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", KafkaResource.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            long deadline = System.nanoTime() + longest.toNanos();
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            while (partitions.isEmpty() && System.nanoTime() - deadline < 0) {
                // Nothing has been sent there yet.
                LockSupport.parkNanos(50_000_000);
                partitions = consumer.partitionsFor(topic);
            }
            consumer.assign(partitions.stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            while (found.size() < count && System.nanoTime() - deadline < 0) {
                for (var wire : consumer.poll(Duration.ofMillis(50))) {
                    if (aggregate.toString().equals(wire.key())) {
                        found.add(wire);
                    }
                }
            }
        }
        return found;
    }

    public static String header(ConsumerRecord<String, byte[]> wire, String name) {
        return new String(wire.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public static String body(ConsumerRecord<String, byte[]> wire) {
        return new String(wire.value(), StandardCharsets.UTF_8);
    }
}
