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
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Sends rows to Kafka and waits for every answer, so that nothing is in flight between two calls. Used by one thread;
 * {@link #close()} by any.
 */
final class EventSender implements AutoCloseable {
    /** What became of one call. */
    record Outcome(List<OutboxRow> sent, Map<Integer, Exception> failed) {}

    private record InFlight(OutboxRow row, Future<RecordMetadata> answer) {}

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
        Map<Integer, Exception> failed = new HashMap<>();
        List<InFlight> inFlight = hand(rows, held, failed);
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
        if (failed.values().stream().anyMatch(EventSender::isFatal)) {
            discardProducer();
        }
        return new Outcome(sent, failed);
    }

    /**
     * Sending blocks while Kafka does not know the topic, or while it is away and nothing is known of the topic yet: this
     * is waited for once a topic, not once a row.
     */
    private List<InFlight> hand(List<OutboxRow> rows, Map<Integer, HeldBucket> held, Map<Integer, Exception> failed) {
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
                Future<RecordMetadata> answer = hand(row);
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

    private Future<RecordMetadata> hand(OutboxRow row) {
        Producer<String, byte[]> current = producer;
        if (current == null) {
            current = producers.get();
            producer = current;
        }
        try {
            return current.send(row.toRecord(source));
        } catch (KafkaException | IllegalStateException refused) {
            // As an answer: the rows handed over before it must still be waited for.
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Some failures leave a producer unusable; a new one costs little and always works. */
    private static boolean isFatal(Exception cause) {
        return !(cause instanceof ApiException)
                || cause instanceof OutOfOrderSequenceException
                || cause instanceof InvalidProducerEpochException
                || cause instanceof ProducerFencedException
                || cause instanceof ClusterAuthorizationException;
    }

    private static Exception asException(Throwable cause) {
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }

    private void discardProducer() {
        Producer<String, byte[]> old = producer;
        producer = null;
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }

    /** What is in flight fails at once. */
    @Override
    public void close() {
        discardProducer();
    }
}
