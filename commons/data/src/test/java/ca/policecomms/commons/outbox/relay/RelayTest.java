package ca.policecomms.commons.outbox.relay;

import static ca.policecomms.commons.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.TopicReader;
import ca.policecomms.commons.event.EventHeaders;
import ca.policecomms.commons.outbox.OutboxEvent;
import ca.policecomms.commons.outbox.WrittenEvents;
import ca.policecomms.commons.testing.EmbeddedKafkaServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final EmbeddedKafkaServer KAFKA = EmbeddedKafkaServer.shared();

    private static int number;

    private final List<Relay> relays = new ArrayList<>();
    private final Wake wake = new Wake();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RelayMetrics metrics = new RelayMetrics(registry);
    private String topic;
    private DataSource database;
    private WrittenEvents events;
    private TopicReader reader;

    @BeforeEach
    void createParts() {
        number++;
        topic = "relay" + number;
        database = TechnicalSchema.create(topic).app();
        events = new WrittenEvents(database, topic);
        KAFKA.createTopic(topic, 3);
        reader = new TopicReader(KAFKA.bootstrapServers(), topic);
    }

    @AfterEach
    void stopRelays() throws InterruptedException {
        for (Relay relay : relays) {
            relay.stop();
        }
        reader.close();
    }

    @Test
    @DisplayName("EV2 an event goes out as a CloudEvent in binary mode, keyed by its aggregate")
    void wireForm() throws Exception {
        start(RelayCycle.Steps.NONE);
        UUID aggregate = UUID.randomUUID();
        Instant occurred = Instant.parse("2026-03-08T06:59:59.123456Z");
        events.write(new OutboxEvent(topic, "test.thing.made.v1", aggregate, 1, occurred, Map.of("a", 1), true));
        events.write(new OutboxEvent(topic, "test.thing.changed.v1", aggregate, 2, occurred, Map.of("a", 2), false));

        var records = reader.read(2, SOON);

        var first = records.getFirst();
        assertThat(first.key()).isEqualTo(aggregate.toString());
        assertThat(new String(first.value(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
        assertThat(header(first, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(UUID.fromString(header(first, EventHeaders.ID)).version()).isEqualTo(7);
        assertThat(header(first, EventHeaders.TYPE)).isEqualTo("test.thing.made.v1");
        assertThat(header(first, EventHeaders.SOURCE)).isEqualTo("/test-service");
        assertThat(header(first, EventHeaders.TIME)).isEqualTo("2026-03-08T06:59:59.123456Z");
        assertThat(header(first, EventHeaders.SUBJECT)).isEqualTo(aggregate.toString());
        assertThat(header(first, EventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(header(first, EventHeaders.AGGREGATE_VERSION)).isEqualTo("1");
        assertThat(header(first, EventHeaders.TRACEPARENT)).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        assertThat(header(records.getLast(), EventHeaders.TRACEPARENT))
                .as("an untraced event cannot be linked to its cause")
                .isNull();
    }

    @Test
    @DisplayName("EV3 a row committed after one with a higher number was sent is not lost")
    void lateCommit() throws Exception {
        start(RelayCycle.Steps.NONE);
        // The same bucket, so that no cursor per bucket hides the case.
        UUID late = UUID.randomUUID();
        UUID early = sameBucketAs(late);
        try (Connection open = events.begin()) {
            WrittenEvents.insert(open, events.event(late, 1));
            events.write(early, 1);
            reader.read(1, SOON);
            assertThat(reader.versionsOf(early)).containsExactly(1L);
            await().until(() -> events.unsent() == 0);

            open.commit();
        }

        reader.read(2, SOON);
        assertThat(reader.versionsOf(late)).containsExactly(1L);
    }

    @Test
    @DisplayName("EV4 two relays share the buckets fairly, lose nothing and keep the order of each aggregate")
    void twoRelays() throws Exception {
        Relay first = start(RelayCycle.Steps.NONE);
        await().until(() -> first.leases().held().size() == 16);
        Relay second = start(RelayCycle.Steps.NONE);
        List<UUID> aggregates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            aggregates.add(UUID.randomUUID());
        }
        for (long version = 1; version <= 25; version++) {
            for (UUID aggregate : aggregates) {
                events.write(aggregate, version);
            }
        }
        await().untilAsserted(() -> {
            assertThat(first.leases().held()).hasSize(8);
            assertThat(second.leases().held()).hasSize(8);
        });

        reader.read(1000, SOON);
        await().until(() -> events.unsent() == 0);
        for (UUID aggregate : aggregates) {
            assertThat(reader.versionsOf(aggregate))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 25).boxed().toList());
        }

        first.stop();
        relays.remove(first);
        await().untilAsserted(() -> assertThat(second.leases().held()).hasSize(16));
    }

    @Test
    @DisplayName("EV5 a relay killed between sending and marking sends again: at least once, under the same id")
    void killedBetweenSendingAndMarking() throws Exception {
        AtomicInteger deaths = new AtomicInteger();
        start(new RelayCycle.Steps() {
            @Override
            public void beforeMarking() {
                if (deaths.getAndIncrement() == 0) {
                    throw new IllegalStateException("killed");
                }
            }
        });
        UUID aggregate = UUID.randomUUID();
        events.write(aggregate, 1, 2);

        var records = reader.read(4, SOON);

        assertThat(reader.versionsOf(aggregate)).containsExactly(1L, 2L, 1L, 2L);
        assertThat(records.stream().map(each -> header(each, EventHeaders.ID)).distinct())
                .hasSize(2);
        await().until(() -> events.unsent() == 0);
    }

    @Test
    @DisplayName("EV6 a row that Kafka refuses stops its bucket, is never skipped, and others go on")
    void refusedRow() throws Exception {
        start(RelayCycle.Steps.NONE);
        UUID stuck = UUID.randomUUID();
        UUID behind = sameBucketAs(stuck);
        UUID other = otherBucketThan(stuck);
        events.write(new OutboxEvent("not a topic!", "test.v1", stuck, 1, Instant.now(), Map.of(), false));
        events.write(behind, 1);
        events.write(other, 1, 2, 3);

        reader.read(3, SOON);

        assertThat(reader.versionsOf(other)).containsExactly(1L, 2L, 3L);
        reader.read(4, Duration.ofSeconds(2));
        assertThat(reader.versionsOf(behind)).isEmpty();
        assertThat(registry.counter("suite.outbox.failures").count()).isPositive();
    }

    @Test
    @DisplayName("EV16 a commit here wakes the replica that has the bucket: nobody waits for the poll")
    void wakesOthers() throws Exception {
        Duration longPoll = Duration.ofSeconds(60);
        Wake here = new Wake();
        Relay first = start(RelayCycle.Steps.NONE, here, longPoll);
        Relay second = start(RelayCycle.Steps.NONE, new Wake(), longPoll);
        await().until(() -> {
            here.signal();
            return first.leases().held().size() == 8 && second.leases().held().size() == 8;
        });
        int foreign = second.leases().held().getFirst().bucket();
        UUID aggregate = TestIds.random(id -> TestIds.bucket(id) == foreign);

        here.committed(events.write(aggregate, 1));

        reader.read(1, SOON);
        assertThat(reader.versionsOf(aggregate)).containsExactly(1L);
    }

    private Relay start(RelayCycle.Steps steps) {
        return start(steps, wake, Duration.ofMillis(25));
    }

    private Relay start(RelayCycle.Steps steps, Wake woken, Duration poll) {
        Relay relay = new Relay(
                database,
                () -> RelayProducers.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers())),
                RelaySettings.of("/test-service")
                        .withLeaseTtl(Duration.ofSeconds(2))
                        .withPoll(poll),
                woken,
                metrics,
                steps);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private static UUID sameBucketAs(UUID aggregate) {
        return TestIds.random(id -> TestIds.bucket(id) == TestIds.bucket(aggregate));
    }

    private static UUID otherBucketThan(UUID aggregate) {
        return TestIds.random(id -> TestIds.bucket(id) != TestIds.bucket(aggregate));
    }
}
