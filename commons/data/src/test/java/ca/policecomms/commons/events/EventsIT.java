package ca.policecomms.commons.events;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.TopicReader;
import ca.policecomms.commons.inbox.Outcome;
import ca.policecomms.commons.outbox.VersionTaken;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Outbox, relay, Kafka, channel, inbox and operator's resource put together as in a service. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class EventsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Things things;

    @Inject
    ThingsConsumer consumer;

    private final UUID thing = UUID.randomUUID();

    @BeforeEach
    void forget() {
        consumer.outcomes.clear();
        consumer.mended = false;
    }

    @Test
    @DisplayName("EV40 a committed change takes effect in the consumer, events of one transaction in their order")
    void throughAll() {
        things.change(thing, false, 1, 2, 3);
        things.change(thing, false, 4);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(things.effects(thing)).containsExactly(1L, 2L, 3L, 4L));
    }

    @Test
    @DisplayName("EV40 a burst is consumed in order: nothing is parked on the way")
    void burstInOrder() {
        things.change(thing, false, LongStream.rangeClosed(1, 300).toArray());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(things.effects(thing))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 300).boxed().toList()));
        assertThat(consumer.outcomes).containsOnly(Outcome.APPLIED);
    }

    @Test
    @DisplayName("EV41 a use case that fails publishes nothing")
    void rolledBack() {
        assertThatThrownBy(() -> things.changeAndFail(thing, 1)).hasMessageContaining("failed");
        things.change(thing, false, 1);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(things.effects(thing)).containsExactly(1L));
    }

    @Test
    @DisplayName("EV41 there is no publishing outside of a transaction")
    void noTransaction() {
        assertThatThrownBy(() -> things.changeWithoutTransaction(thing, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("EV42 a version can be published once: the slower of two changes made on the same state fails")
    void versionTaken() {
        things.change(thing, false, 1);

        assertThatThrownBy(() -> things.change(thing, false, 1)).isInstanceOf(VersionTaken.class);
    }

    @Test
    @DisplayName("EV43 parked events are for the role admin alone")
    void parkedIsClosed() {
        assertProblem(given().get("/v1/parked").then(), 401, "unauthenticated");
        assertProblem(
                given().auth()
                        .oauth2(TestTokens.of("someone", "auditor"))
                        .get("/v1/parked")
                        .then(),
                403,
                "role-forbidden");
        assertProblem(
                given().auth()
                        .oauth2(TestTokens.of("someone", "auditor"))
                        .post("/v1/parked/things/" + thing + "/skip")
                        .then(),
                403,
                "role-forbidden");
    }

    @Test
    @DisplayName("EV43 an operator sees parked events, mends the cause and has them tried again")
    void parkedAndRetried() {
        things.change(thing, true, 1);
        things.change(thing, false, 2);
        await().atMost(SOON).until(() -> consumer.outcomes.contains(Outcome.PARKED_BEHIND));
        var admin = TestTokens.of("operator", "admin");

        given().auth()
                .oauth2(admin)
                .get("/v1/parked")
                .then()
                .statusCode(200)
                .body("items.find { it.aggregateId == '" + thing + "' }.reason", equalTo("poison"))
                .body("items.find { it.aggregateId == '" + thing + "' }.events", equalTo(2));
        consumer.mended = true;
        given().auth()
                .oauth2(admin)
                .post("/v1/parked/things/" + thing + "/retry")
                .then()
                .statusCode(204);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(things.effects(thing)).containsExactly(1L, 2L));
        given().auth()
                .oauth2(TestTokens.of("controller", "auditor"))
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.find { it.subject == 'parked/things/" + thing + "' }.action", equalTo("events.retried"));
        assertProblem(
                given().auth()
                        .oauth2(admin)
                        .post("/v1/parked/things/" + thing + "/retry")
                        .then(),
                404,
                "not-found");
        try (TopicReader reader = new TopicReader(KafkaResource.bootstrapServers(), "things-service.things.dlq")) {
            assertThat(reader.readUntil(
                            all -> all.stream().anyMatch(each -> each.key().equals(thing.toString())), SOON))
                    .anyMatch(each -> "this thing is poison".equals(TopicReader.header(each, "dead-letter-reason")));
        }
    }

    @Test
    @DisplayName("EV43 bad input to the operator's resource is named")
    void parkedBadInput() {
        var admin = TestTokens.of("operator", "admin");
        assertProblem(given().auth().oauth2(admin).get("/v1/parked?limit=0").then(), 400, "invalid-request");
        assertProblem(
                given().auth().oauth2(admin).get("/v1/parked?cursor=garbage").then(), 400, "invalid-request");
    }

    @Test
    @DisplayName("EV44 Kafka away: use cases go on, and what they published takes effect after its return")
    void kafkaAway() {
        things.change(thing, false, 1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(things.effects(thing)).containsExactly(1L));
        KafkaResource.stopBroker();
        try {
            things.change(thing, false, 2);
            things.change(thing, false, 3);
        } finally {
            KafkaResource.startBroker();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(things.effects(thing)).containsExactly(1L, 2L, 3L));
    }
}
