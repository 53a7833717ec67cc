package ca.policecomms.status.snapshot.adapter.replication;

import ca.policecomms.commons.outbox.relay.RelayProducers;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.archive.HeartbeatLine;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.Replication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Sends snapshots and heartbeats to the compacted topic {@code status.snapshots.v1}, from a thread of its own: Kafka away
 * delays nothing, and when it is back only the newest of each is sent.
 */
public final class SnapshotTopic implements Replication, AutoCloseable {

    static final String TOPIC = "status.snapshots.v1";

    private static final Logger LOG = Logger.getLogger(SnapshotTopic.class);
    private static final long RETRY_MILLIS = 2_000;
    private static final long SEND_SECONDS = 15;

    private final Map<String, Object> kafka;
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    private final Map<String, List<String>> sentChunks = new LinkedHashMap<>();
    private final Thread thread;
    private boolean open = true;
    private boolean away;

    public SnapshotTopic(Map<String, Object> kafka) {
        this.kafka = kafka;
        this.thread = Thread.ofPlatform().daemon().name("snapshots-out").start(this::run);
    }

    @Override
    public void publish(Audience audience, byte[] archive) {
        put(audience.toString(), archive);
    }

    @Override
    public void publish(Heartbeat heartbeat) {
        put(Chunks.HEARTBEAT, HeartbeatLine.write(heartbeat).getBytes(StandardCharsets.US_ASCII));
    }

    private synchronized void put(String key, byte[] value) {
        waiting.put(key, value);
        notifyAll();
    }

    private synchronized Map<String, byte[]> take() throws InterruptedException {
        while (open && waiting.isEmpty()) {
            wait();
        }
        Map<String, byte[]> taken = new LinkedHashMap<>(waiting);
        waiting.clear();
        return taken;
    }

    /** What could not be sent, unless something newer waits by now. */
    private synchronized void putBack(Map<String, byte[]> unsent) {
        unsent.forEach(waiting::putIfAbsent);
    }

    private void run() {
        Producer<String, byte[]> producer = null;
        try {
            while (open) {
                Map<String, byte[]> unsent = take();
                try {
                    producer = producer == null ? RelayProducers.create(kafka) : producer;
                    for (String key : List.copyOf(unsent.keySet())) {
                        send(producer, key, unsent.get(key));
                        unsent.remove(key);
                    }
                    if (away) {
                        LOG.info("snapshots go to other replicas over Kafka again");
                    }
                    away = false;
                } catch (RuntimeException | ExecutionException | TimeoutException failure) {
                    if (!away) {
                        LOG.warnf("snapshots cannot be sent to other replicas over Kafka: %s", failure.getMessage());
                    }
                    away = true;
                    putBack(unsent);
                    // A producer that failed may never send again.
                    producer = closed(producer);
                    Thread.sleep(RETRY_MILLIS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closed(producer);
        }
    }

    private static Producer<String, byte[]> closed(Producer<String, byte[]> producer) {
        if (producer != null) {
            // It refuses to be closed by a thread that was told to stop.
            boolean stopped = Thread.interrupted();
            producer.close(Duration.ZERO);
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return null;
    }

    private void send(Producer<String, byte[]> producer, String key, byte[] value)
            throws ExecutionException, TimeoutException, InterruptedException {
        Chunks chunks = key.equals(Chunks.HEARTBEAT) ? Chunks.whole(key, value) : Chunks.of(key, value);
        List<Future<?>> sending = new ArrayList<>();
        for (Map.Entry<String, byte[]> chunk : chunks.parts().entrySet()) {
            sending.add(producer.send(entry(chunk.getKey(), chunk.getValue())));
        }
        await(sending);
        await(List.of(producer.send(entry(key, chunks.head()))));
        // What only the snapshot before consisted of is forgotten; a reader from the start never misses a part.
        List<String> old = sentChunks.put(key, List.copyOf(chunks.parts().keySet()));
        List<Future<?>> forgetting = new ArrayList<>();
        for (String gone : old == null ? List.<String>of() : old) {
            if (!chunks.parts().containsKey(gone)) {
                forgetting.add(producer.send(entry(gone, null)));
            }
        }
        await(forgetting);
    }

    /** All in one partition, whatever their keys: parts come before what lists them. */
    private static ProducerRecord<String, byte[]> entry(String key, byte[] value) {
        return new ProducerRecord<>(TOPIC, 0, key, value);
    }

    private static void await(List<Future<?>> sending)
            throws ExecutionException, TimeoutException, InterruptedException {
        for (Future<?> each : sending) {
            each.get(SEND_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
