package ca.policecomms.dispatch.publicincident;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.publicincident.PublicOutbox.Sent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class PublicIncidentsIT {
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
    @DisplayName("D45 nothing typed for a call is on the public topic; key, trace and time lead back to nothing")
    void nothingTypedIsPublic() throws SQLException {
        Map<String, Object> call = Console.newCall("COLLISION", 2);
        call.put("caller", Map.of("name", "Zebedee Quillfeather", "phone", "613-555-0142"));
        call.put("narrative", "plate QXZJ 481, driver born 1987-04-12, bleeding");
        call.put(
                "location",
                Map.of(
                        "text", "347 Cedar Demo Street apt 9C, behind Quux Bakery",
                        "civicNumber", 347,
                        "street", "Cedar Demo Street",
                        "unit", "9C",
                        "placeName", "Quux Bakery",
                        "municipality", "Demo Town",
                        "point", Map.of("lat", 43.6041234, "lon", -77.3861234),
                        "division", "CITY"));
        Response saved = callTaker.post("/v1/calls", call);
        saved.then().statusCode(201);
        String path = "/v1/calls/" + saved.jsonPath().getString("id");
        callTaker.must(path, "enter", Map.of());
        callTaker.post(path + "/narrative", Map.of("text", "second caller Wilhelmina Vandersnoot"));

        List<Sent> sent = outbox.ofCall(path);
        assertThat(sent).hasSize(1);
        Sent published = sent.getFirst();
        Contracts.validate("dispatch.public-incidents.v1", "dispatch.public-incident.published.v1", published.json());
        assertThat(published.json()).contains("Cedar Demo Street and Jade Demo Avenue", "\"area\":\"CITY\"");
        assertThat(published.traceparent()).isNull();
        assertThat(published.key().version()).isEqualTo(4);
        assertThat(outbox.everything())
                .doesNotContain(
                        saved.jsonPath().getString("number"),
                        PublicOutbox.id(path).toString());
        // Digits of a random id mean nothing.
        assertThat(outbox.everything().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ""))
                .doesNotContain(
                        "Quillfeather",
                        "Vandersnoot",
                        "613-555",
                        "QXZJ",
                        "1987",
                        "bleeding",
                        "347",
                        "9C",
                        "Quux",
                        "43.6041",
                        "77.3861");
    }

    @Test
    @DisplayName("D48 a public call whose type turns out to be sensitive is withdrawn with the change")
    void withdrawn() throws SQLException {
        String call = callTaker.pendingCall("COLLISION", 2);
        dispatcher
                .request()
                .header("If-Match", "\"" + dispatcher.version(call) + "\"")
                .body(Map.of("typeCode", "SUDDEN_DEATH"))
                .patch(call)
                .then()
                .statusCode(200);
        assertThat(outbox.ofCall(call)).extracting(Sent::type).containsExactly("published", "withdrawn");
        dispatcher.get(call + "/public-preview").then().body("verdict", equalTo("WITHDRAWN"));
        assertProblem(override(call, Map.of("action", "ADVANCE", "reason", "r")).then(), 409, "illegal-transition");
    }

    @Test
    @DisplayName("D44 the preview says what would be published, when, or why not")
    void preview() {
        String waiting = callTaker.pendingCall("DISTURBANCE", 3);
        dispatcher
                .get(waiting + "/public-preview")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("NOT_YET"))
                .body("awaiting", equalTo("FIRST_ON_SCENE"))
                .body("dueAt", nullValue())
                .body("publicId", nullValue())
                .body("wouldPublish.category.fr", equalTo("Trouble de l'ordre public"));
        String never = callTaker.pendingCall("MEDICAL", 2);
        supervisor
                .get(never + "/public-preview")
                .then()
                .body("verdict", equalTo("NEVER"))
                .body("reason", equalTo("MEDICAL"))
                .body("rule", equalTo("D46"))
                .body("wouldPublish", nullValue());
        String told = callTaker.pendingCall("COLLISION", 2);
        dispatcher
                .get(told + "/public-preview")
                .then()
                .body("verdict", equalTo("PUBLISH"))
                .body("publicId", notNullValue())
                .body("version", equalTo(1))
                .body("published.status", equalTo("ACTIVE"));
    }

    @Test
    @DisplayName("D44 the preview is for dispatchers and supervisors, of calls that exist")
    void previewForWhom() {
        String call = callTaker.pendingCall("COLLISION", 2);
        assertProblem(callTaker.get(call + "/public-preview").then(), 403, "role-forbidden");
        assertProblem(Console.stranger().get(call + "/public-preview").then(), 403, "role-forbidden");
        assertProblem(
                dispatcher
                        .get("/v1/calls/" + UUID.randomUUID() + "/public-preview")
                        .then(),
                404,
                "not-found");
    }

    @Test
    @DisplayName("D48 a supervisor delays: published when the time has come, with the reason in the audit only")
    void delay() throws SQLException {
        String call = callTaker.savedCall("COLLISION", 2);
        String until = Instant.now().plusSeconds(3600).toString();
        override(call, Map.of("action", "DELAY", "until", until, "reason", "scene-not-safe-yet"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("override.action", equalTo("DELAY"));
        callTaker.must(call, "enter", Map.of());
        assertThat(outbox.ofCall(call)).isEmpty();
        dispatcher
                .get(call + "/public-preview")
                .then()
                .body("verdict", equalTo("NOT_YET"))
                .body("awaiting", equalTo("DELAY"));
        override(call, Map.of("action", "ADVANCE", "reason", "safe now"))
                .then()
                .statusCode(200)
                .body("verdict", equalTo("PUBLISH"));
        assertThat(outbox.ofCall(call)).extracting(Sent::type).containsExactly("published");
        assertThat(outbox.everything()).doesNotContain("scene-not-safe-yet");
        Console.auditor()
                .get("/v1/audit?subject=call/" + PublicOutbox.id(call))
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.action == 'call.public-override' }.reason",
                        org.hamcrest.Matchers.hasItems("scene-not-safe-yet", "safe now"));
    }

    @Test
    @DisplayName("D48 a supervisor suppresses what is public: withdrawn at once, and retried with its key only once")
    void suppress() throws SQLException {
        String call = callTaker.pendingCall("COLLISION", 2);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            supervisor
                    .request()
                    .header("If-Match", "\"" + dispatcher.version(call) + "\"")
                    .header("Idempotency-Key", key)
                    .body(Map.of("action", "SUPPRESS", "reason", "r"))
                    .post(call + "/public-override")
                    .then()
                    .statusCode(200)
                    .body("verdict", equalTo("WITHDRAWN"));
        }
        assertThat(outbox.ofCall(call)).extracting(Sent::type).containsExactly("published", "withdrawn");
    }

    @Test
    @DisplayName("D48 nobody can publish a D46 call, nor override without reason, role, version or a sensible time")
    void refused() throws SQLException {
        String medical = callTaker.pendingCall("MEDICAL", 2);
        Response refused = override(medical, Map.of("action", "ADVANCE", "reason", "r"));
        assertProblem(refused.then(), 422, "rule-violated").naming("action");
        refused.then().body("rule", equalTo("D46"));

        String told = callTaker.pendingCall("COLLISION", 2);
        assertProblem(override(told, Map.of("action", "ADVANCE", "reason", "r")).then(), 409, "illegal-transition");
        String waiting = callTaker.pendingCall("DISTURBANCE", 3);
        assertProblem(
                        override(waiting, Map.of("action", "DELAY", "reason", "r"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("until");
        assertProblem(
                        override(waiting, Map.of("action", "DELAY", "until", "2020-01-01T00:00:00Z", "reason", "r"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("until");
        assertProblem(override(waiting, Map.of("action", "SUPPRESS")).then(), 400, "invalid-request")
                .naming("reason");
        assertProblem(override(waiting, Map.of("action", "TELL", "reason", "r")).then(), 400, "invalid-request");
        assertProblem(
                override(waiting, Map.of("action", "ADVANCE", "reason", "r", "text", "fire!"))
                        .then(),
                400,
                "invalid-request");
        Map<String, String> advance = Map.of("action", "ADVANCE", "reason", "r");
        String path = waiting + "/public-override";
        assertProblem(dispatcher.act(path, 2, advance).then(), 403, "role-forbidden");
        assertProblem(supervisor.act(path, 1, advance).then(), 412, "stale-version");
        assertProblem(supervisor.post(path, advance).then(), 428, "precondition-required");
        assertThat(outbox.ofCall(waiting)).isEmpty();
        assertThat(outbox.ofCall(medical)).isEmpty();
    }

    private Response override(String call, Map<String, ?> body) {
        return supervisor.act(call + "/public-override", dispatcher.version(call), body);
    }
}
