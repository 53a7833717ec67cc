package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything that may be away is away, and calls are taken. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class OutagesIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Inject
    DataSource database;

    @AfterEach
    void everythingBack() {
        KafkaResource.startBroker();
        OidcResource.startIssuer();
    }

    @Test
    @DisplayName("D53 with Kafka and the identity provider away calls are taken, units sent, and consoles told")
    void everythingAway() throws SQLException {
        // Known keys are what the service goes on with.
        UUID unit = Console.unitOnDuty();
        KafkaResource.stopBroker();
        OidcResource.stopIssuer();
        Awaitility.await().atMost(LONG).until(() -> missing().containsAll(List.of("EVENTS", "SIGN_IN")));

        Response contact = callTaker.post("/v1/contacts", Map.of("kind", "EMERGENCY_911"));
        contact.then().statusCode(201);
        callTaker.must("/v1/contacts/" + contact.jsonPath().getString("id"), "answer", Map.of());
        String call = callTaker.pendingCall("COLLISION", 1);
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.get(call).then().statusCode(200).body("state", equalTo("ACTIVE"));
        dispatcher.get("/v1/degradations").then().body("degraded", equalTo(true));
        assertThat(unsent(call)).isPositive();

        everythingBack();
        Awaitility.await().atMost(LONG).until(() -> unsent(call) == 0);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> missing().stream().noneMatch(each -> each.equals("EVENTS") || each.equals("SIGN_IN")));
    }

    private List<String> missing() {
        return dispatcher.get("/v1/degradations").jsonPath().getList("degradations.dependency");
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
