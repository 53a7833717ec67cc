package ca.policecomms.status.snapshot;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class OutageIT {

    @AfterEach
    void allBack() {
        PostgresResource.startServer();
        KafkaResource.startBroker();
        OidcResource.startIssuer();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> EDITOR.get("/v1/incidents").statusCode(200));
    }

    @Test
    @DisplayName("S59 the page is served while database, Kafka and sign-in are away, and releases go on afterwards")
    void everythingAway() {
        Story before = Story.begin("Before the outage", "Avant la panne");
        before.release(before.update("identified", "minor", "Told.", "Dit."), List.of(), List.of());
        Story.awaitPage("/status/en/", "Before the outage");
        PostgresResource.stopServer();
        KafkaResource.stopBroker();
        OidcResource.stopIssuer();
        for (int i = 0; i < 50; i++) {
            given().get("/status/fr/").then().statusCode(200).body(containsString("Avant la panne"));
            given().get("/api/v2/summary.json").then().statusCode(200);
        }
        assertProblem(EDITOR.post("/v1/incidents", Map.of("title", text("a", "b"))), 503, "unavailable");
        allBack();
        Story after = Story.begin("After the outage", "Après la panne");
        after.release(after.update("identified", "minor", "Told.", "Dit."), List.of(), List.of());
        Story.awaitPage("/status/en/", "After the outage");
    }

    @Test
    @DisplayName("S59 under constant load no reader sees an error while database, Kafka and sign-in die and come back")
    void underLoad() throws Exception {
        Story.awaitPage("/status/en/", "Non-emergency line");
        try (Readers readers = Readers.start(4, RestAssured.port)) {
            for (int round = 0; round < 2; round++) {
                PostgresResource.stopServer();
                KafkaResource.stopBroker();
                OidcResource.stopIssuer();
                Thread.sleep(2_000);
                allBack();
            }
            assertThat(readers.errors()).isEmpty();
            assertThat(readers.answers()).isGreaterThan(1_000);
        }
    }

    @Test
    @DisplayName("S59 a release works with Kafka dead")
    void kafkaAway() {
        KafkaResource.stopBroker();
        Story story = Story.begin("Without Kafka", "Sans Kafka");
        story.release(story.update("identified", "minor", "Told.", "Dit."), List.of(), List.of());
        Story.awaitPage("/status/en/", "Without Kafka");
    }
}
