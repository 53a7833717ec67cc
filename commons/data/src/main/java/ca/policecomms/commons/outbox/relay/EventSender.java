package ca.policecomms.commons.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;

/**
 * Sends rows to Kafka and waits for every answer, so that nothing is in flight between two calls. Used by one thread;
 * {@link #close()} by any.
 *
 * <p>A producer that has given up a row goes on with those behind it, which would then come first. So it is closed where
 * it says so, on its own thread, before it sends anything else; what is lost with it is sent again by a new one.
 */
final class EventSender implements AutoCloseable {
    /** What became of one call. */
    record Outcome(List<OutboxRow> sent, Map<Integer, Exception> failed) {}

    private record InFlight(OutboxRow row, Future<RecordMetadata> answer) {}

    /** The producer of one call of {@link #send}. */
    private record Line(Producer<String, byte[]> producer, Thread handing, AtomicBoolean broken) {

        Future<RecordMetadata> hand(OutboxRow row, byte[] source) {
            try {
                return producer.send(row.toRecord(source), (metadata, failure) -> {
                    // On the thread that hands rows over: this one was not taken, and those taken before it are well.
                    if (failure != null && Thread.currentThread() != handing) {
                        broken.set(true);
                        producer.close(Duration.ZERO);
                    }
                });
            } catch (KafkaException | IllegalStateException refused) {
                if (!(refused instanceof ApiException)) {
                    broken.set(true);
                }
                // As an answer: the rows handed over before it must still be waited for.
                return CompletableFuture.failedFuture(refused);
            }
        }
    }

    private final Supplier<Producer<String, byte[]>> producers;
    private final byte[] source;
    private volatile Producer<String, byte[]> producer;

    EventSender(Supplier<Producer<String, byte[]>> producers, String source) {
        this.producers = producers;
        this.source = source.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Sends as many rows as may be sent. A bucket stops at its first row that fails, or when it is no longer held.
     *
     * @return the rows that Kafka has, without a hole in any bucket, and the buckets that failed with the cause
     */
    Outcome send(List<OutboxRow> rows, Map<Integer, HeldBucket> held) throws InterruptedException {
        Line line = new Line(producer(), Thread.currentThread(), new AtomicBoolean());
        Map<Integer, Exception> failed = new HashMap<>();
        List<InFlight> inFlight = hand(line, rows, held, failed);
        List<OutboxRow> sent = new ArrayList<>(inFlight.size());
        for (InFlight each : inFlight) {
            int bucket = each.row().bucket();
            try {
                each.answer().get();
                if (!failed.containsKey(bucket)) {
                    sent.add(each.row());
                }
            } catch (ExecutionException failure) {
                failed.putIfAbsent(bucket, asException(failure.getCause()));
            }
        }
        if (line.broken().get()) {
            close();
        }
        return new Outcome(sent, failed);
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> current = producer;
        if (current == null) {
            current = producers.get();
            producer = current;
        }
        return current;
    }

    /**
     * Sending blocks while Kafka does not know the topic, or while it is away and nothing is known of the topic yet: this
     * is waited for once a topic, not once a row.
     */
    private List<InFlight> hand(
            Line line, List<OutboxRow> rows, Map<Integer, HeldBucket> held, Map<Integer, Exception> failed) {
        List<InFlight> inFlight = new ArrayList<>(rows.size());
        Map<String, Exception> unreachable = new HashMap<>();
        Set<Integer> stopped = new HashSet<>();
        for (OutboxRow row : rows) {
            int bucket = row.bucket();
            if (stopped.contains(bucket)) {
                continue;
            }
            if (!held.get(bucket).held()) {
                stopped.add(bucket);
                continue;
            }
            Exception cause = unreachable.get(row.topic());
            if (cause == null) {
                Future<RecordMetadata> answer = line.hand(row, source);
                inFlight.add(new InFlight(row, answer));
                if (answer.state() == Future.State.FAILED) {
                    cause = asException(answer.exceptionNow());
                    unreachable.put(row.topic(), cause);
                }
            }
            if (cause != null) {
                failed.putIfAbsent(bucket, cause);
                stopped.add(bucket);
            }
        }
        return inFlight;
    }

    private static Exception asException(Throwable cause) {
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }

    /** What is in flight fails at once. */
    @Override
    public void close() {
        Producer<String, byte[]> old = producer;
        producer = null;
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }
}
