package ca.policecomms.commons.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.TopicReader;
import ca.policecomms.commons.inbox.InboxFixture;
import ca.policecomms.commons.inbox.Outcome;
import ca.policecomms.commons.outbox.WrittenEvents;
import ca.policecomms.commons.testing.EmbeddedKafkaServer;
import ca.policecomms.commons.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RelayToInboxTest {
    private static final EmbeddedKafkaServer KAFKA = EmbeddedKafkaServer.shared();
    private static final int VERSIONS = 20;

    @Test
    @DisplayName(
            "EV45 two relays that die again and again between sending and marking: each event takes effect once, in order")
    void repeatedDeaths() throws Exception {
        TestDatabase database = TechnicalSchema.create("deaths");
        KAFKA.createTopic("deaths", 3);
        InboxFixture inbox = new InboxFixture(database, "deaths-service");
        WrittenEvents events = new WrittenEvents(database.app(), "deaths");
        Random random = new Random(20261121);
        RelayCycle.Steps dying = new RelayCycle.Steps() {
            @Override
            public synchronized void beforeMarking() {
                if (random.nextInt(3) == 0) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        List<Relay> relays = List.of(start(database, dying), start(database, dying));
        List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(15).toList();
        for (long version = 1; version <= VERSIONS; version++) {
            for (UUID aggregate : aggregates) {
                events.write(aggregate, version);
            }
        }

        try (TopicReader reader = new TopicReader(KAFKA.bootstrapServers(), "deaths")) {
            int[] accepted = new int[1];
            reader.readUntil(
                    all -> {
                        while (accepted[0] < all.size()) {
                            inbox.accept(all.get(accepted[0]++));
                        }
                        return inbox.count(Outcome.APPLIED) >= VERSIONS * aggregates.size() && isDrained(events);
                    },
                    Duration.ofSeconds(60));
        }
        for (Relay relay : relays) {
            relay.stop();
        }

        assertThat(inbox.count(Outcome.DUPLICATE))
                .as("the deaths did repeat events")
                .isPositive();
        for (UUID aggregate : aggregates) {
            assertThat(inbox.effects(aggregate))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, VERSIONS).boxed().toList());
        }
    }

    private static boolean isDrained(WrittenEvents events) {
        try {
            return events.unsent() == 0;
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Relay start(TestDatabase database, RelayCycle.Steps steps) {
        Relay relay = new Relay(
                database.app(),
                () -> RelayProducers.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers())),
                RelaySettings.of("/test-service").withLeaseTtl(Duration.ofSeconds(2)),
                new Wake(),
                new RelayMetrics(new SimpleMeterRegistry()),
                steps);
        relay.start();
        return relay;
    }
}
