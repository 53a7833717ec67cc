package ca.policecomms.commons.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
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

    private final Deque<MockProducer<String, byte[]>> producers = new ConcurrentLinkedDeque<>();
    private final EventSender sender = new EventSender(this::producer, "/test-service");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    @DisplayName("EV6 what Kafka took after a row that failed does not count: marking never leaves a hole behind it")
    void nothingAfterAHole() {
        List<OutboxRow> rows = List.of(row(1, 11), row(1, 12), row(1, 13), row(2, 14), row(2, 15));
        var outcome = CompletableFuture.supplyAsync(() -> send(rows, LATER));
        MockProducer<String, byte[]> producer = awaitHanded(5);

        producer.completeNext();
        producer.errorNext(new TimeoutException("12 was not delivered"));
        producer.completeNext();
        producer.completeNext();
        producer.completeNext();

        assertThat(outcome.join().sent()).extracting(OutboxRow::seq).containsExactly(11L, 14L, 15L);
        assertThat(outcome.join().failed()).containsOnlyKeys(1);
    }

    @Test
    @DisplayName("EV6 a producer that has given up a row sends nothing behind it: it is closed there and then")
    void nothingBehind() {
        List<OutboxRow> rows = List.of(row(1, 11), row(1, 12));
        var outcome = CompletableFuture.supplyAsync(() -> send(rows, LATER));
        MockProducer<String, byte[]> producer = awaitHanded(2);

        producer.errorNext(new TimeoutException("11 was not delivered"));
        assertThat(producer.closed()).isTrue();
        producer.errorNext(new KafkaException("closed"));

        assertThat(outcome.join().sent()).isEmpty();
        var again = CompletableFuture.supplyAsync(() -> send(rows, LATER));
        MockProducer<String, byte[]> next = awaitHanded(2);
        assertThat(next).isNotSameAs(producer);
        next.completeNext();
        next.completeNext();
        assertThat(again.join().sent()).isEqualTo(rows);
    }

    @Test
    @DisplayName("EV6 a row that the producer does not take stops its bucket; what it took before goes on")
    void notTaken() {
        assertThat(send(List.of(), LATER).failed()).isEmpty();
        MockProducer<String, byte[]> producer = producers.getLast();
        producer.sendException = new TimeoutException("the topic is not known");

        assertThat(send(List.of(row(1, 11), row(1, 12)), LATER).failed()).containsOnlyKeys(1);
        assertThat(producer.closed()).isFalse();
        assertThat(producer.history()).isEmpty();

        producer.sendException = new IllegalStateException("it cannot be used any more");
        assertThat(send(List.of(row(2, 13)), LATER).failed()).containsOnlyKeys(2);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    @DisplayName("EV6 one request at a time to a broker: no batch can be taken before the one ahead of it")
    void oneInFlight() {
        assertThat(RelayProducers.settings(Map.of("max.in.flight.requests.per.connection", 5, "group.id", "x")))
                .containsEntry("max.in.flight.requests.per.connection", 1)
                .containsEntry("acks", "all")
                .doesNotContainKey("group.id");
    }

    @Test
    @DisplayName("EV7 a bucket whose time has passed is not sent and has not failed")
    void notHeld() {
        EventSender.Outcome outcome = send(List.of(row(1, 11)), System.nanoTime() - 1);

        assertThat(producers.getLast().history()).isEmpty();
        assertThat(outcome.sent()).isEmpty();
        assertThat(outcome.failed()).isEmpty();
    }

    private MockProducer<String, byte[]> producer() {
        producers.add(new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()));
        return producers.getLast();
    }

    private MockProducer<String, byte[]> awaitHanded(int rows) {
        Awaitility.await()
                .until(() ->
                        !producers.isEmpty() && producers.getLast().history().size() == rows);
        return producers.getLast();
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
