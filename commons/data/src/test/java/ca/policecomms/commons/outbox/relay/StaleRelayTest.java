package ca.policecomms.commons.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.TopicReader;
import ca.policecomms.commons.outbox.WrittenEvents;
import ca.policecomms.commons.testing.EmbeddedKafkaServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A relay whose process is stopped past its lease and then goes on, while another has taken over. */
class StaleRelayTest {
    private static final Duration TTL = Duration.ofMillis(1000);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final EmbeddedKafkaServer KAFKA = EmbeddedKafkaServer.shared();

    private static int number;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RelayMetrics metrics = new RelayMetrics(registry);
    private final RelaySettings settings = RelaySettings.of("/test-service").withLeaseTtl(TTL);
    private final BucketLeases leases = new BucketLeases(TTL, buckets -> {});
    private final EventSender sender = new EventSender(
            () -> RelayProducers.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers())), settings.source());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final UUID aggregate = UUID.randomUUID();
    private DataSource database;
    private WrittenEvents events;
    private TopicReader reader;

    @BeforeEach
    void createParts() throws Exception {
        String topic = "stale" + ++number;
        database = TechnicalSchema.create(topic).app();
        events = new WrittenEvents(database, topic);
        KAFKA.createTopic(topic, 1);
        reader = new TopicReader(KAFKA.bootstrapServers(), topic);
        events.write(aggregate, 1, 2);
        try (Connection connection = database.getConnection()) {
            leases.round(connection);
        }
    }

    @AfterEach
    void close() {
        goOn.countDown();
        threads.shutdown();
        sender.close();
        reader.close();
    }

    @Test
    @DisplayName("EV7 stopped before sending: it goes on, finds its time passed, and sends nothing")
    void stoppedBeforeSending() throws Exception {
        Future<Boolean> turn = runStoppingAt(new RelayCycle.Steps() {
            @Override
            public void beforeSending() {
                stop();
            }
        });
        Relay successor = startSuccessor();
        reader.read(2, SOON);
        events.write(aggregate, 3);
        reader.read(3, SOON);

        goOn.countDown();

        assertThat(turn.get()).isFalse();
        reader.read(4, Duration.ofSeconds(1));
        assertThat(reader.versionsOf(aggregate)).containsExactly(1L, 2L, 3L);
        successor.stop();
    }

    @Test
    @DisplayName("EV8 stopped before marking: it goes on and marks nothing, because its epoch is over")
    void stoppedBeforeMarking() throws Exception {
        Future<Boolean> turn = runStoppingAt(new RelayCycle.Steps() {
            @Override
            public void beforeMarking() {
                stop();
            }
        });
        BucketLeases successor = new BucketLeases(Duration.ofSeconds(30), buckets -> {});
        try (Connection connection = database.getConnection()) {
            await().until(() -> {
                successor.round(connection);
                return successor.held().size() == 16;
            });
        }

        goOn.countDown();
        turn.get();

        assertThat(events.unsent()).as("left to the successor").isEqualTo(2);
        assertThat(registry.counter("suite.outbox.stale").count()).isEqualTo(2);
    }

    private Future<Boolean> runStoppingAt(RelayCycle.Steps steps) throws InterruptedException {
        RelayCycle cycle = new RelayCycle(settings, leases, sender, new Wake(), metrics, steps);
        Future<Boolean> turn = threads.submit(() -> {
            try (Connection connection = database.getConnection()) {
                return cycle.run(connection);
            }
        });
        stopped.await();
        return turn;
    }

    private void stop() {
        stopped.countDown();
        try {
            goOn.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Relay startSuccessor() {
        Relay relay = new Relay(
                database,
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()),
                settings,
                new Wake(),
                new RelayMetrics(new SimpleMeterRegistry()));
        relay.start();
        return relay;
    }
}
