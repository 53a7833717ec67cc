package ca.policecomms.commons.inbox;

import static ca.policecomms.commons.TopicReader.header;
import static ca.policecomms.commons.inbox.Received.event;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.TopicReader;
import ca.policecomms.commons.event.EventHeaders;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoisonTest {
    private record Body(long version) {}

    private static final Duration SOON = Duration.ofSeconds(20);
    private static int number;

    private final UUID aggregate = UUID.randomUUID();
    private final AtomicBoolean mended = new AtomicBoolean();
    private InboxFixture fixture;

    @BeforeEach
    void createInbox() throws SQLException {
        String name = "poison" + ++number;
        fixture = new InboxFixture(TechnicalSchema.create(name), name);
        InboxFixture.KAFKA.createTopic(fixture.deadLetterTopic(), 1);
    }

    @Test
    @DisplayName("EV30 poison goes to the dead-letter topic with its cause, place and own headers")
    void deadLetter() {
        var poison = event(aggregate, 1, "{\"version\":\"one\"}");

        assertThat(fixture.accept(poison, this::strict)).isEqualTo(Outcome.DEAD_LETTERED);

        var letter = deadLetters(1).getFirst();
        assertThat(letter.key()).isEqualTo(aggregate.toString());
        assertThat(letter.value()).isEqualTo(poison.value());
        assertThat(header(letter, "dead-letter-reason")).isEqualTo("the body does not fit at version");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo(Received.TOPIC);
        assertThat(header(letter, "dead-letter-partition")).isEqualTo("0");
        assertThat(header(letter, "dead-letter-offset")).isEqualTo(Long.toString(poison.offset()));
        assertThat(header(letter, EventHeaders.ID)).isEqualTo(header(poison, EventHeaders.ID));
        assertThat(header(letter, EventHeaders.AGGREGATE_VERSION)).isEqualTo("1");
    }

    @Test
    @DisplayName("EV31 behind poison its aggregate stands and others go on; a mended consumer tries again, in order")
    void parkedThenRetried() throws SQLException {
        UUID other = UUID.randomUUID();
        Consumer<IncomingEvent> effect = poisonUntilMended();
        fixture.accept(event(aggregate, 1), effect);
        assertThat(fixture.accept(event(aggregate, 2), effect)).isEqualTo(Outcome.DEAD_LETTERED);
        assertThat(fixture.accept(event(aggregate, 3), effect)).isEqualTo(Outcome.PARKED_BEHIND);
        assertThat(fixture.accept(event(other, 1), effect)).isEqualTo(Outcome.APPLIED);
        assertThat(fixture.effects(aggregate)).containsExactly(1L);
        assertThat(fixture.parked.list(null, 10)).singleElement().satisfies(parked -> {
            assertThat(parked.aggregateId()).isEqualTo(aggregate);
            assertThat(parked.stopped()).isTrue();
            assertThat(parked.lastVersion()).isEqualTo(1);
            assertThat(parked.firstParkedVersion()).isEqualTo(2);
            assertThat(parked.events()).isEqualTo(2);
            assertThat(parked.reason()).isEqualTo("poison");
            assertThat(parked.cause()).isEqualTo("version 2 is poison");
        });

        assertThat(fixture.parked.retry(InboxFixture.CONSUMER, aggregate, InboxFixture.UNRECORDED))
                .isTrue();
        assertThat(fixture.effects(aggregate)).as("still poison").containsExactly(1L);
        mended.set(true);
        assertThat(fixture.parked.retry(InboxFixture.CONSUMER, aggregate, InboxFixture.UNRECORDED))
                .isTrue();

        assertThat(fixture.effects(aggregate)).containsExactly(1L, 2L, 3L);
        assertThat(fixture.parked.list(null, 10)).isEmpty();
        assertThat(fixture.accept(event(aggregate, 4), effect)).isEqualTo(Outcome.APPLIED);
        assertThat(deadLetters(1)).as("the same cause is not sent twice").hasSize(1);
    }

    @Test
    @DisplayName("EV31 an operator skips poison and what is behind it takes effect")
    void skipped() throws SQLException {
        Consumer<IncomingEvent> effect = poisonUntilMended();
        fixture.accept(event(aggregate, 1), effect);
        fixture.accept(event(aggregate, 2), effect);
        fixture.accept(event(aggregate, 3), effect);

        assertThat(fixture.parked.skip(InboxFixture.CONSUMER, aggregate, InboxFixture.UNRECORDED))
                .isTrue();

        assertThat(fixture.effects(aggregate)).containsExactly(1L, 3L);
        assertThat(fixture.parked.skip(InboxFixture.CONSUMER, aggregate, InboxFixture.UNRECORDED))
                .isFalse();
    }

    @Test
    @DisplayName("EV31 poison found among events that waited for a gap stops the aggregate there")
    void poisonWhileDraining() throws SQLException {
        Consumer<IncomingEvent> effect = poisonUntilMended();
        fixture.accept(event(aggregate, 3), effect);
        fixture.accept(event(aggregate, 2), effect);

        assertThat(fixture.accept(event(aggregate, 1), effect)).isEqualTo(Outcome.APPLIED);

        assertThat(fixture.effects(aggregate)).containsExactly(1L);
        assertThat(deadLetters(1)).hasSize(1);
        mended.set(true);
        fixture.parked.retry(InboxFixture.CONSUMER, aggregate, InboxFixture.UNRECORDED);
        assertThat(fixture.effects(aggregate)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("EV32 a released aggregate is applied by a process that has not yet received anything")
    void releasedElsewhere() throws SQLException {
        fixture.accept(event(aggregate, 1), event -> {
            throw new PermanentFailure("not yet");
        });
        Inbox restarted = new Inbox(fixture.transactions, fixture.deadLetters, fixture.registry);
        new ParkedEvents(fixture.transactions, restarted)
                .retry(InboxFixture.CONSUMER, aggregate, InboxFixture.UNRECORDED);
        assertThat(fixture.effects(aggregate)).isEmpty();

        restarted.subscribe(InboxFixture.CONSUMER, fixture::effect);
        restarted.drainReleased();

        assertThat(fixture.effects(aggregate)).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EventHeaders.ID,
                EventHeaders.TYPE,
                EventHeaders.SOURCE,
                EventHeaders.TIME,
                EventHeaders.AGGREGATE_VERSION
            })
    @DisplayName("EV33 an envelope without a required header goes to the dead-letter topic once and stops nothing")
    void brokenEnvelope(String missing) throws SQLException {
        var broken = event(aggregate, 1);
        broken.headers().remove(missing);

        assertThat(fixture.accept(broken)).isEqualTo(Outcome.DEAD_LETTERED);
        assertThat(fixture.accept(broken)).as("delivered again").isEqualTo(Outcome.DEAD_LETTERED);
        assertThat(fixture.accept(event(aggregate, 1))).isEqualTo(Outcome.APPLIED);

        assertThat(header(deadLetters(1).getFirst(), "dead-letter-reason")).isEqualTo("the envelope has no " + missing);
        assertThat(deadLetters(1)).hasSize(1);
        assertThat(fixture.effects(aggregate)).containsExactly(1L);
    }

    @Test
    @DisplayName("EV33 garbage that a database text cannot hold is stored and dead-lettered too")
    void garbage() {
        ConsumerRecord<String, byte[]> garbage = Received.bare("no\0uuid", "\0\1\2");
        Received.add(garbage, EventHeaders.ID, "\0");
        Received.add(garbage, "x\0y", "z\0");

        assertThat(fixture.accept(garbage)).isEqualTo(Outcome.DEAD_LETTERED);

        assertThat(deadLetters(1).getFirst().value()).isEqualTo(garbage.value());
    }

    @Test
    @DisplayName("EV34 Kafka away, or the process killed, when poison comes: the dead letter is sent later")
    void deadLetterIsNotLost() throws SQLException {
        InboxFixture.KAFKA.stop();
        try {
            fixture.accept(event(aggregate, 1), event -> {
                throw new PermanentFailure("poison");
            });
            assertThat(unsentLetters()).isEqualTo(1);
        } finally {
            InboxFixture.KAFKA.start();
        }
        DeadLetters restarted = new DeadLetters(
                fixture.transactions,
                java.util.Map.of("bootstrap.servers", InboxFixture.KAFKA.bootstrapServers()),
                fixture.service);
        org.awaitility.Awaitility.await().atMost(SOON).until(() -> {
            restarted.sendPending();
            return unsentLetters() == 0;
        });

        assertThat(deadLetters(1)).isNotEmpty();
    }

    @Test
    @DisplayName("EV35 an effect that fails for a reason nobody foresaw is tried a few times and then parked, not lost")
    void unexpected() throws SQLException {
        int[] tries = new int[1];
        Outcome outcome = fixture.accept(event(aggregate, 1), event -> {
            tries[0]++;
            throw new NullPointerException("Cannot invoke \"ca.example.Secret.name()\"");
        });

        assertThat(outcome).isEqualTo(Outcome.DEAD_LETTERED);
        assertThat(tries[0]).isGreaterThan(2);
        assertThat(header(deadLetters(1).getFirst(), "dead-letter-reason")).doesNotContain("Secret");
        fixture.inbox.subscribe(InboxFixture.CONSUMER, fixture::effect);
        fixture.parked.retry(InboxFixture.CONSUMER, aggregate, InboxFixture.UNRECORDED);
        assertThat(fixture.effects(aggregate)).containsExactly(1L);
    }

    private void strict(IncomingEvent event) {
        assertThat(event.dataAs(Body.class).version()).isEqualTo(event.aggregateVersion());
        fixture.effect(event);
    }

    private Consumer<IncomingEvent> poisonUntilMended() {
        return event -> {
            fixture.effect(event);
            if (event.aggregateVersion() == 2 && !mended.get()) {
                throw new PermanentFailure("version 2 is poison");
            }
        };
    }

    /** Waits for so many letters, and a moment more for one too many. */
    private List<ConsumerRecord<String, byte[]>> deadLetters(int count) {
        try (TopicReader reader = new TopicReader(InboxFixture.KAFKA.bootstrapServers(), fixture.deadLetterTopic())) {
            reader.read(count, SOON);
            return reader.read(count + 1, Duration.ofMillis(300));
        }
    }

    private long unsentLetters() throws SQLException {
        return fixture.transactions.call(connection -> count(connection));
    }

    private static long count(Connection connection) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("SELECT count(*) FROM inbox_dead_letter WHERE sent_at IS NULL")) {
            row.next();
            return row.getLong(1);
        }
    }
}
