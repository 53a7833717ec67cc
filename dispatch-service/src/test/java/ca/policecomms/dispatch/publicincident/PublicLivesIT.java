package ca.policecomms.dispatch.publicincident;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.publicincident.PublicOutbox.Sent;
import ca.policecomms.dispatch.publicincident.application.PublicIncidentEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the public learns while people work on calls with the commands that they have. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class PublicLivesIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Console supervisor = Console.supervisor();

    @Inject
    DataSource database;

    private PublicOutbox outbox;

    @BeforeEach
    void open() {
        outbox = new PublicOutbox(database);
    }

    @Test
    @DisplayName("D47 a hazard is public when it is entered, and not before; cleared when the call is closed")
    void hazard() throws SQLException {
        String call = callTaker.savedCall("HAZARD", 2);
        assertThat(outbox.ofCall(call)).isEmpty();
        callTaker.must(call, "enter", Map.of());
        assertTold(call, "published");

        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
        dispatcher.must(call, "close", Map.of("disposition", "DONE", "primaryUnitId", unit));
        assertThat(assertTold(call, "published", "updated", "cleared").getLast().json())
                .contains("\"status\":\"CLEARED\"", "\"services\":[\"POLICE\"]");
    }

    @Test
    @DisplayName(
            "D47 an alarm is public a quarter of an hour after the first unit is on scene, by the time of the scene")
    void alarm() throws SQLException {
        String call = callTaker.pendingCall("ALARM", 3);
        String first = dispatcher.send(call, Console.unitOnDuty());
        String second = dispatcher.send(call, Console.unitOnDuty());
        dispatcher.must(first, "arrive", Map.of());
        assertThat(outbox.ofCall(call)).isEmpty();
        dispatcher.must(second, "arrive", minutesAgo(16));
        assertTold(call, "published");
    }

    @Test
    @DisplayName("D46 of a medical call the public never learns anything, whatever happens to it")
    void medical() throws SQLException {
        String call = callTaker.pendingCall("MEDICAL", 2);
        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "arrive", minutesAgo(60));
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
        supervisor.must(call, "major", Map.of("major", true));
        assertProblem(override(supervisor, call, Map.of("action", "ADVANCE", "reason", "r")), 422, "rule-violated");
        dispatcher.must(call, "close", Map.of("disposition", "DONE", "primaryUnitId", unit));
        assertThat(outbox.ofCall(call)).isEmpty();
    }

    @Test
    @DisplayName("D48 a type amended to a sensitive one withdraws at once and for good, also when it is amended back")
    void amended() throws SQLException {
        String call = callTaker.pendingCall("COLLISION", 2);
        amend(call, "COLLISION_INJURY");
        assertTold(call, "published", "withdrawn");
        amend(call, "COLLISION");
        supervisor.must(call, "major", Map.of("major", true));
        List<Sent> sent = assertTold(call, "published", "withdrawn");
        assertThat(sent.getLast().json()).doesNotContain("COLLISION", "MEDICAL");
    }

    @Test
    @DisplayName("D47 before it is public a call may turn into anything, or end, without a word")
    void neverMentioned() throws SQLException {
        String turned = callTaker.savedCall("HAZARD", 2);
        amend(turned, "DOMESTIC");
        callTaker.must(turned, "enter", Map.of());
        assertThat(outbox.ofCall(turned)).isEmpty();
        String cancelled = callTaker.pendingCall("ALARM", 3);
        dispatcher.must(cancelled, "cancel", Map.of("reasonCode", "FALSE-ALARM"));
        assertThat(outbox.ofCall(cancelled)).isEmpty();
    }

    @Test
    @DisplayName("D48 a supervisor advances and suppresses, nobody else does")
    void override() throws SQLException {
        String call = callTaker.pendingCall("DISTURBANCE", 3);
        Map<String, String> advance = Map.of("action", "ADVANCE", "reason", "crowd gathers");
        assertProblem(override(dispatcher, call, advance), 403, "role-forbidden");
        override(supervisor, call, advance).statusCode(200).body("verdict", equalTo("PUBLISH"));
        assertTold(call, "published");
        override(supervisor, call, Map.of("action", "SUPPRESS", "reason", "crowd reads it"))
                .statusCode(200)
                .body("verdict", equalTo("WITHDRAWN"));
        assertTold(call, "published", "withdrawn");
    }

    /** These events and no other, each of its schema, numbered without a gap. */
    private List<Sent> assertTold(String call, String... types) throws SQLException {
        List<Sent> sent = outbox.ofCall(call);
        assertThat(sent).extracting(Sent::type).containsExactly(types);
        for (int i = 0; i < sent.size(); i++) {
            assertThat(sent.get(i).version()).isEqualTo(i + 1L);
            Contracts.validate(
                    PublicIncidentEvent.TOPIC,
                    "dispatch.public-incident." + sent.get(i).type() + ".v1",
                    sent.get(i).json());
        }
        return sent;
    }

    private ValidatableResponse override(Console who, String call, Map<String, ?> body) {
        return who.act(call + "/public-override", dispatcher.version(call), body)
                .then();
    }

    private void amend(String call, String type) {
        dispatcher
                .request()
                .header("If-Match", "\"" + dispatcher.version(call) + "\"")
                .body(Map.of("typeCode", type))
                .patch(call)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> minutesAgo(long minutes) {
        return Map.of(
                "stamp",
                Map.of(
                        "occurredAt",
                        Instant.now().minusSeconds(minutes * 60).toString(),
                        "lateReason",
                        "radio was down"));
    }
}
