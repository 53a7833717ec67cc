package ca.policecomms.commons.inbox;

import static ca.policecomms.commons.inbox.Received.event;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.TechnicalSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static InboxFixture fixture;

    private final UUID aggregate = UUID.randomUUID();

    @BeforeAll
    static void createInbox() throws SQLException {
        fixture = new InboxFixture(TechnicalSchema.create("inbox"), "inbox-service");
    }

    @Test
    @DisplayName("EV20 an event that comes twice takes effect once")
    void duplicate() throws SQLException {
        var wire = event(aggregate, 1);

        assertThat(fixture.accept(wire)).isEqualTo(Outcome.APPLIED);
        assertThat(fixture.accept(wire)).isEqualTo(Outcome.DUPLICATE);

        assertThat(fixture.effects(aggregate)).containsExactly(1L);
    }

    @Test
    @DisplayName("EV20 an event that comes to two consumers at the same moment of a rebalance takes effect once")
    void rebalance() throws Exception {
        for (long version = 1; version <= 20; version++) {
            var wire = event(aggregate, version);
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Outcome> consumer = () -> {
                together.await();
                return fixture.accept(wire);
            };
            List<Outcome> outcomes = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var each : threads.invokeAll(List.of(consumer, consumer))) {
                    outcomes.add(each.get());
                }
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.APPLIED, Outcome.DUPLICATE);
        }
        assertThat(fixture.effects(aggregate)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("EV21 an older version under another id is dropped: a stale sender changes nothing")
    void older() throws SQLException {
        fixture.accept(event(aggregate, 1));
        fixture.accept(event(aggregate, 2));

        assertThat(fixture.accept(event(aggregate, 1))).isEqualTo(Outcome.OLDER);
        assertThat(fixture.effects(aggregate)).containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("EV22 a gap parks and is counted; when the missing event comes, all take effect in order")
    void gapHeals() throws SQLException {
        double gaps = fixture.count(Outcome.PARKED_GAP);
        assertThat(fixture.accept(event(aggregate, 1))).isEqualTo(Outcome.APPLIED);
        assertThat(fixture.accept(event(aggregate, 4))).isEqualTo(Outcome.PARKED_GAP);
        assertThat(fixture.accept(event(aggregate, 3))).isEqualTo(Outcome.PARKED_GAP);
        assertThat(fixture.effects(aggregate)).containsExactly(1L);
        assertThat(fixture.count(Outcome.PARKED_GAP)).isEqualTo(gaps + 2);

        assertThat(fixture.accept(event(aggregate, 2))).isEqualTo(Outcome.APPLIED);

        assertThat(fixture.effects(aggregate)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(fixture.accept(event(aggregate, 5))).isEqualTo(Outcome.APPLIED);
        assertThat(fixture.parked.list(null, 200))
                .noneMatch(each -> each.aggregateId().equals(aggregate));
    }

    @Test
    @DisplayName("EV22 the first event of an aggregate has version 1: a later one waits for it")
    void firstVersionIsOne() throws SQLException {
        assertThat(fixture.accept(event(aggregate, 2))).isEqualTo(Outcome.PARKED_GAP);
        assertThat(fixture.effects(aggregate)).isEmpty();

        fixture.accept(event(aggregate, 1));
        assertThat(fixture.effects(aggregate)).containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("EV22 a parked event that comes again is not parked twice")
    void parkedDuplicate() throws SQLException {
        var early = event(aggregate, 2);
        fixture.accept(early);
        assertThat(fixture.accept(early)).isEqualTo(Outcome.DUPLICATE);

        fixture.accept(event(aggregate, 1));
        assertThat(fixture.effects(aggregate)).containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("EV22 an operator gives up on a version that never comes, and the rest takes effect")
    void skippedGap() throws SQLException {
        fixture.accept(event(aggregate, 1));
        fixture.accept(event(aggregate, 3));
        fixture.accept(event(aggregate, 4));

        assertThat(fixture.parked.skip(InboxFixture.CONSUMER, aggregate, InboxFixture.UNRECORDED))
                .isTrue();

        assertThat(fixture.effects(aggregate)).containsExactly(1L, 3L, 4L);
        assertThat(fixture.accept(event(aggregate, 2))).isEqualTo(Outcome.OLDER);
    }

    @Test
    @DisplayName("EV23 a process killed between an event and the parked ones behind it: they are applied later")
    void killedBeforeDraining() throws SQLException {
        fixture.accept(event(aggregate, 2));
        fixture.accept(event(aggregate, 3));
        // The transaction of version 1 as it commits before the process dies.
        fixture.transactions.call(connection -> {
            var first = IncomingEvent.from(event(aggregate, 1));
            InboxRows.take(connection, InboxFixture.CONSUMER, first, true);
            fixture.effect(first);
            return null;
        });
        assertThat(fixture.effects(aggregate)).containsExactly(1L);

        fixture.inbox.subscribe(InboxFixture.CONSUMER, fixture::effect);
        fixture.inbox.drainReleased();

        assertThat(fixture.effects(aggregate)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("EV24 a failure that passes is tried again in place until it works, and nothing is dead-lettered")
    void transientFailure() throws SQLException {
        AtomicInteger tries = new AtomicInteger();
        Outcome outcome = fixture.accept(event(aggregate, 1), event -> {
            fixture.effect(event);
            if (tries.incrementAndGet() < 8) {
                throw new DatabaseFailure(new SQLException("could not serialize access", "40001"));
            }
        });

        assertThat(outcome).isEqualTo(Outcome.APPLIED);
        assertThat(tries).hasValue(8);
        assertThat(fixture.effects(aggregate)).as("each try was rolled back").containsExactly(1L);
        assertThat(fixture.registry
                        .get("suite.inbox.retrying")
                        .tag("consumer", InboxFixture.CONSUMER)
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    @DisplayName(
            "EV24 while an event is tried again the metrics show it, and going down ends the tries without an outcome")
    void closedWhileRetrying() throws Exception {
        InboxFixture closing = new InboxFixture(TechnicalSchema.create("inbox_closing"), "closing-service");
        var wire = event(aggregate, 1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var outcome = thread.submit(() -> closing.accept(wire, event -> {
                throw new DatabaseFailure(new SQLException("terminating connection", "57P01"));
            }));
            org.awaitility.Awaitility.await()
                    .until(() -> closing.registry.find("suite.inbox.retrying").gauges().stream()
                            .anyMatch(gauge -> gauge.value() == 1));
            closing.inbox.close();
            assertThat(outcome)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                    .withCauseInstanceOf(InboxClosed.class);
        }
        assertThat(closing.effects(aggregate)).isEmpty();
        InboxFixture restarted = new InboxFixture(TechnicalSchema.create("inbox_restarted"), "closing-service");
        assertThat(restarted.accept(wire)).isEqualTo(Outcome.APPLIED);
    }

    @Test
    @DisplayName("EV25 a type that the consumer does not know is left alone and the aggregate goes on")
    void unknownType() throws SQLException {
        fixture.accept(event(aggregate, 1), event -> {});
        assertThat(fixture.accept(event(aggregate, 2))).isEqualTo(Outcome.APPLIED);
        assertThat(fixture.effects(aggregate)).containsExactly(2L);
    }

    @Test
    @DisplayName("EV25 a bare mark of deletion in a compacted topic is ignored")
    void tombstone() {
        assertThat(fixture.accept(Received.bare(aggregate.toString(), null))).isEqualTo(Outcome.IGNORED);
    }

    @Test
    @DisplayName("EV26 from a compacted topic the latest is enough: later versions apply at once, older are dropped")
    void latest() throws SQLException {
        assertThat(fixture.inbox.acceptLatest(InboxFixture.CONSUMER, event(aggregate, 7), fixture::effect))
                .isEqualTo(Outcome.APPLIED);
        assertThat(fixture.inbox.acceptLatest(InboxFixture.CONSUMER, event(aggregate, 5), fixture::effect))
                .isEqualTo(Outcome.OLDER);
        assertThat(fixture.inbox.acceptLatest(InboxFixture.CONSUMER, event(aggregate, 9), fixture::effect))
                .isEqualTo(Outcome.APPLIED);
        assertThat(fixture.effects(aggregate)).containsExactly(7L, 9L);
    }
}
