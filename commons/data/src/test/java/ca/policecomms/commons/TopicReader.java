package ca.policecomms.commons;

import ca.policecomms.commons.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning and remembers everything. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public TopicReader(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "reconnect.backoff.max.ms", "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    public List<ConsumerRecord<String, byte[]>> read(int count, Duration longest) {
        return readUntil(all -> all.size() >= count, longest);
    }

    /** Everything read since the beginning, as soon as the condition holds or the time is over. */
    public List<ConsumerRecord<String, byte[]>> readUntil(
            Predicate<List<ConsumerRecord<String, byte[]>>> enough, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!enough.test(records) && System.nanoTime() - deadline < 0) {
            consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        }
        return List.copyOf(records);
    }

    public List<Long> versionsOf(Object aggregate) {
        return records.stream()
                .filter(each -> each.key().equals(aggregate.toString()))
                .map(TopicReader::version)
                .toList();
    }

    public static long version(ConsumerRecord<String, byte[]> wire) {
        return Long.parseLong(header(wire, EventHeaders.AGGREGATE_VERSION));
    }

    public static String header(ConsumerRecord<String, byte[]> wire, String name) {
        var found = wire.headers().lastHeader(name);
        return found == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
