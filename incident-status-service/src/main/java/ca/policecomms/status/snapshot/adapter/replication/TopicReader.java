package ca.policecomms.status.snapshot.adapter.replication;

import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the topic from its start, in no consumer group, and offers what comes. Nothing in it is believed: signatures are
 * checked as everywhere.
 */
public final class TopicReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long RETRY_MILLIS = 3_000;
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** What came is offered by then, even if ever more comes. */
    private static final Duration OVERDUE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final Incoming incoming;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile Consumer<String, byte[]> current;
    private boolean away;

    public TopicReader(Map<String, Object> kafka, Sealing sealing, KeepingSnapshot keeping) {
        this.kafka = kafka;
        this.incoming = new Incoming(sealing, keeping);
        this.thread = Thread.ofPlatform().daemon().name("snapshots-in").start(this::run);
    }

    private void run() {
        while (open) {
            try (Consumer<String, byte[]> consumer = consumer()) {
                current = consumer;
                List<TopicPartition> all = consumer.partitionsFor(SnapshotTopic.TOPIC).stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
                consumer.assign(all);
                consumer.seekToBeginning(all);
                away = false;
                long offered = System.nanoTime();
                while (open) {
                    consumer.poll(POLL).forEach(entry -> incoming.take(entry.key(), entry.value()));
                    if (isAtEnd(consumer, all) || System.nanoTime() - offered > OVERDUE.toNanos()) {
                        incoming.offer();
                        offered = System.nanoTime();
                    }
                }
            } catch (WakeupException | InterruptException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (!away) {
                    LOG.warnf("no snapshots from other replicas over Kafka: %s", failure.getMessage());
                }
                away = true;
                pause();
            }
        }
    }

    /** Also when that is not known. */
    private static boolean isAtEnd(Consumer<?, ?> consumer, List<TopicPartition> all) {
        return all.stream().allMatch(each -> consumer.currentLag(each).orElse(0) == 0);
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopped) {
            open = false;
            Thread.currentThread().interrupt();
        }
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        kafka.forEach((name, value) -> {
            if (ConsumerConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        open = false;
        if (current != null) {
            current.wakeup();
        }
        try {
            if (!thread.join(LIMIT)) {
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
