package ca.policecomms.commons.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.TopicReader;
import ca.policecomms.commons.outbox.WrittenEvents;
import ca.policecomms.commons.testing.EmbeddedKafkaServer;
import ca.policecomms.commons.testing.EmbeddedPostgresServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RelayOutageTest {
    /** Longer than the producer's delivery timeout, so that sends really fail; the suite's own tests take a minute. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 12));

    private static final EmbeddedKafkaServer KAFKA = EmbeddedKafkaServer.shared();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Wake wake = new Wake();

    @Test
    @DisplayName("EV9 Kafka away: writing goes on, and all arrives in order within 30 s of its return")
    void kafkaAway() throws Exception {
        DataSource database = TechnicalSchema.create("kafka_away").app();
        WrittenEvents events = new WrittenEvents(database, "kafka_away");
        KAFKA.createTopic("kafka_away", 3);
        List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(10).toList();
        Relay relay = start(database);
        try {
            long version = 0;
            writeAll(events, aggregates, ++version);
            await().until(() -> events.unsent() == 0);

            KAFKA.stop();
            long end = System.nanoTime() + OUTAGE.toNanos();
            while (System.nanoTime() - end < 0) {
                writeAll(events, aggregates, ++version);
                Thread.sleep(200);
            }
            assertThat(events.unsent()).isEqualTo((version - 1) * aggregates.size());
            await().untilAsserted(() -> assertThat(registry.get("suite.outbox.oldest.unsent.age")
                            .gauge()
                            .value())
                    .isGreaterThan(OUTAGE.toSeconds() / 2.0));
            KAFKA.start();

            long last = version;
            await().atMost(Duration.ofSeconds(30)).until(() -> events.unsent() == 0);
            try (TopicReader reader = new TopicReader(KAFKA.bootstrapServers(), "kafka_away")) {
                reader.read((int) (last * aggregates.size()), Duration.ofSeconds(30));
                for (UUID aggregate : aggregates) {
                    // A send that Kafka took and whose answer was lost is repeated: repeats are allowed, gaps are not.
                    assertThat(firstTimes(reader.versionsOf(aggregate)))
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, last).boxed().toList());
                }
            }
        } finally {
            KAFKA.start();
            relay.stop();
        }
    }

    @Test
    @DisplayName("EV10 the database restarted under the relay: it comes back by itself")
    void databaseRestarted() throws Exception {
        try (EmbeddedPostgresServer server = new EmbeddedPostgresServer()) {
            DataSource database =
                    TechnicalSchema.migrate(server.database("restarted")).app();
            WrittenEvents events = new WrittenEvents(database, "restarted");
            UUID aggregate = UUID.randomUUID();
            Relay relay = start(database);
            events.write(aggregate, 1);
            await().until(() -> events.unsent() == 0);

            server.stop();
            Thread.sleep(3000);
            server.start();
            events.write(aggregate, 2);

            await().until(() -> events.unsent() == 0);
            try (TopicReader reader = new TopicReader(KAFKA.bootstrapServers(), "restarted")) {
                reader.read(2, Duration.ofSeconds(10));
                assertThat(firstTimes(reader.versionsOf(aggregate))).containsExactly(1L, 2L);
            }
            assertThat(registry.counter("suite.outbox.errors").count()).isPositive();
            relay.stop();
        }
    }

    private static List<Long> firstTimes(List<Long> versions) {
        return versions.stream().distinct().toList();
    }

    private void writeAll(WrittenEvents events, List<UUID> aggregates, long version) throws Exception {
        for (UUID aggregate : aggregates) {
            wake.committed(events.write(aggregate, version));
        }
    }

    private Relay start(DataSource database) {
        Relay relay = new Relay(
                database,
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                RelaySettings.of("/test-service"),
                wake,
                new RelayMetrics(registry));
        relay.start();
        return relay;
    }
}
