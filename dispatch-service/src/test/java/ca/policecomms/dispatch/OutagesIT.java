package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.records.SimulatorProcess;
import ca.policecomms.dispatch.records.SimulatorResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything that may be away is away, or slow, and calls are taken. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(SimulatorResource.class)
@QuarkusTestResource(SlowDisk.class)
class OutagesIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Inject
    DataSource database;

    @ConfigProperty(name = "test.records.port")
    int recordsPort;

    private boolean recordsKilled;

    @AfterEach
    void everythingBack() {
        KafkaResource.startBroker();
        OidcResource.startIssuer();
        SlowDisk.ends();
        if (recordsKilled) {
            new SimulatorProcess(recordsPort).start();
            recordsKilled = false;
        }
    }

    @Test
    @DisplayName(
            "D53 D54 with Kafka, the identity provider and the records system away and a slow disk calls are taken and"
                    + " units sent; each answer says what is missing; what is entered late is marked late")
    void everythingAway() throws SQLException {
        // Known keys are what the service goes on with.
        UUID unit = Console.unitOnDuty();
        callTaker.signedOn();
        List<String> all = List.of("EVENTS", "SIGN_IN", "RECORDS", "SLOW_DATABASE");
        KafkaResource.stopBroker();
        OidcResource.stopIssuer();
        new SimulatorProcess(recordsPort).kill();
        recordsKilled = true;
        SlowDisk.begins();
        Awaitility.await().atMost(LONG).until(() -> missing().containsAll(all));

        Response contact = callTaker.post("/v1/contacts", Map.of("kind", "EMERGENCY_911"));
        contact.then().statusCode(201);
        callTaker.must("/v1/contacts/" + contact.jsonPath().getString("id"), "answer", Map.of());
        String call = callTaker.pendingCall("COLLISION", 1);
        String assignment = dispatcher.send(call, unit);
        Map<String, Object> late =
                Map.of("occurredAt", Instant.now().minusSeconds(120).toString(), "lateReason", "the console was slow");
        dispatcher.must(assignment, "arrive", Map.of("stamp", late)).then().body("late", equalTo(true));
        assertThat(dispatcher.get(call + "/timeline").jsonPath().<Boolean>getList("items.late"))
                .contains(true);
        Map<String, Object> question = Map.of(
                "kind",
                "PLATE",
                "callId",
                call.substring("/v1/calls/".length()),
                "reason",
                "at the scene",
                "criteria",
                Map.of("plate", "ABCD123"));
        dispatcher.post("/v1/queries", question).then().statusCode(202).body("state", equalTo("QUEUED"));

        for (String screen : List.of("/v1/board", "/v1/queue", call, call + "/timeline", "/v1/units", assignment)) {
            Response answer = dispatcher.get(screen);
            answer.then().statusCode(200);
            assertThat(answer.header("Suite-Degraded")).as(screen).contains(all);
        }
        assertThat(unsent(call)).isPositive();
        Awaitility.await().atMost(LONG).untilAsserted(() -> {
            assertThat(waitingSince("EVENTS")).isBefore(Instant.now());
            assertThat(waitingSince("RECORDS")).isBefore(Instant.now());
        });
        dispatcher
                .get("/v1/degradations")
                .then()
                .body("degraded", equalTo(true))
                .body("degradations.guidance.meanwhile.fr", everyItem(not(emptyOrNullString())));

        everythingBack();
        Awaitility.await().atMost(LONG).until(() -> unsent(call) == 0);
        Awaitility.await().atMost(LONG).until(() -> Collections.disjoint(missing(), all));
        assertThat(String.valueOf(dispatcher.get("/v1/board").header("Suite-Degraded")))
                .doesNotContain(all);
    }

    private List<String> missing() {
        return dispatcher.get("/v1/degradations").jsonPath().getList("degradations.dependency");
    }

    private Instant waitingSince(String dependency) {
        String since = dispatcher
                .get("/v1/degradations")
                .jsonPath()
                .getString("degradations.find { it.dependency == '" + dependency + "' }.waitingSince");
        assertThat(since).as(dependency).isNotNull();
        return Instant.parse(since);
    }

    private long unsent(String call) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from outbox where aggregate_id = ? and sent_at is null")) {
            select.setObject(1, UUID.fromString(call.substring("/v1/calls/".length())));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
