package ca.policecomms.commons.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With Kafka's own producer for tests, whose answers can be chosen one by one. */
class EventSenderTest {
    private static final long LATER = System.nanoTime() + Duration.ofHours(1).toNanos();

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final EventSender sender = new EventSender(() -> producer, "/test-service");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    @DisplayName("EV6 what Kafka took after a row that failed does not count: marking never leaves a hole behind it")
    void nothingAfterAHole() {
        List<OutboxRow> rows = List.of(row(1, 11), row(1, 12), row(1, 13), row(2, 14), row(2, 15));
        var outcome = CompletableFuture.supplyAsync(() -> send(rows, LATER));
        Awaitility.await().until(() -> producer.history().size() == 5);

        producer.completeNext();
        producer.errorNext(new TimeoutException("12 was not delivered"));
        producer.completeNext();
        producer.completeNext();
        producer.completeNext();

        assertThat(outcome.join().sent()).extracting(OutboxRow::seq).containsExactly(11L, 14L, 15L);
        assertThat(outcome.join().failed()).containsOnlyKeys(1);
    }

    @Test
    @DisplayName("EV7 a bucket whose time has passed is not sent and has not failed")
    void notHeld() {
        EventSender.Outcome outcome = send(List.of(row(1, 11)), System.nanoTime() - 1);

        assertThat(producer.history()).isEmpty();
        assertThat(outcome.sent()).isEmpty();
        assertThat(outcome.failed()).isEmpty();
    }

    private EventSender.Outcome send(List<OutboxRow> rows, long deadline) {
        try {
            return sender.send(rows, Map.of(1, new HeldBucket(1, 1, deadline), 2, new HeldBucket(2, 1, deadline)));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static OutboxRow row(int bucket, long seq) {
        return new OutboxRow(
                bucket,
                seq,
                LocalDate.EPOCH,
                UUID.randomUUID(),
                "topic",
                "test.v1",
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                new byte[] {'{', '}'},
                null);
    }
}
