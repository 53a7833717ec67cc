package ca.policecomms.dispatch.handover;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Shifts change: nothing that is open is left to nobody. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class HandoversIT {
    private final Console callTaker = Console.callTaker();
    private final Console supervisor = Console.supervisor();

    @Test
    @DisplayName(
            "D43 it lists the calls, timers, transfers and BOLOs of that moment; who comes acknowledges; then the dispatcher may go")
    void handedOver() {
        String call = callTaker.pendingCall("COLLISION", 3);
        supervisor.must(
                call,
                "hold",
                Map.of(
                        "reason",
                        "LATER",
                        "reviewAt",
                        Instant.now().plusSeconds(3_600).toString()));
        callTaker
                .post(call + "/transfers", Map.of("agency", "FIRE", "reasonCode", "OUTSIDE", "joint", true))
                .then()
                .statusCode(201);
        String expiry = Instant.now().plusSeconds(3_600).toString();
        Response bolo = Console.dispatcher()
                .post("/v1/bolos", Map.of("kind", "VEHICLE", "text", "a blue truck", "expiresAt", expiry));
        bolo.then().statusCode(201);
        String position = position();
        Console leaving = dispatcher(position);
        assertProblem(signOff(leaving, position).then(), 409, "handover-required");

        Response begun = leaving.post("/v1/handovers", Map.of("notes", "unit 12 has a flat tyre"));
        begun.then().statusCode(201).body("position", equalTo(position)).body("counts.CALL", greaterThan(0));
        String id = call.substring("/v1/calls/".length());
        assertThat(begun.jsonPath().<String>getList("items.findAll { it.callId == '" + id + "' }.kind"))
                .contains("CALL", "TIMER", "TRANSFER");
        assertThat(begun.jsonPath().<String>getList("items.findAll { it.kind == 'BOLO' }.id"))
                .contains(bolo.jsonPath().getString("id"));
        assertThat(begun.asString()).doesNotContain("blue truck");
        String handover = "/v1/handovers/" + begun.jsonPath().getString("id");
        assertProblem(signOff(leaving, position).then(), 409, "handover-required");
        assertProblem(leaving.act(handover + "/acknowledge", 1, Map.of()).then(), 403, "second-person-required");
        assertProblem(callTaker.act(handover + "/acknowledge", 1, Map.of()).then(), 403, "role-forbidden");

        Console relief = Console.offDuty("relief-" + UUID.randomUUID(), Role.DISPATCHER);
        relief.act(handover + "/acknowledge", 1, Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        signOff(leaving, position).then().statusCode(200).body("state", equalTo("VACANT"));
        signOn(relief, position).then().statusCode(200);
    }

    @Test
    @DisplayName("D43 it stays as it was, until its author asks for the items of now; acknowledged, it stays for good")
    void moment() {
        callTaker.pendingCall("COLLISION", 3);
        String position = position();
        Console leaving = dispatcher(position);
        String handover = "/v1/handovers/"
                + leaving.post("/v1/handovers", Map.of()).jsonPath().getString("id");
        String later = callTaker.pendingCall("NOISE", 4).substring("/v1/calls/".length());
        assertThat(ids(leaving, handover)).doesNotContain(later);
        patch(leaving, handover, 1, Map.of("notes", "and one more")).then().statusCode(200);
        assertThat(ids(leaving, handover)).doesNotContain(later);
        patch(leaving, handover, 2, Map.of("refresh", true))
                .then()
                .statusCode(200)
                .body("notes", equalTo("and one more"));
        assertThat(ids(leaving, handover)).contains(later);
        assertProblem(
                patch(Console.dispatcher(), handover, 3, Map.of("notes", "x")).then(), 403, "role-forbidden");
        Console.dispatcher().act(handover + "/acknowledge", 3, Map.of()).then().statusCode(200);
        assertProblem(patch(leaving, handover, 4, Map.of("notes", "x")).then(), 409, "illegal-transition");
        assertProblem(
                Console.dispatcher().act(handover + "/acknowledge", 4, Map.of()).then(), 409, "illegal-transition");
        assertProblem(leaving.act(handover + "/withdraw", 4, Map.of()).then(), 409, "illegal-transition");
    }

    @Test
    @DisplayName("D43 a withdrawn one frees nobody; a supervisor signs off who had to leave")
    void withdrawn() {
        callTaker.pendingCall("COLLISION", 3);
        String position = position();
        Console leaving = dispatcher(position);
        String handover = "/v1/handovers/"
                + leaving.post("/v1/handovers", Map.of()).jsonPath().getString("id");
        leaving.act(handover + "/withdraw", 1, Map.of()).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        assertProblem(
                Console.dispatcher().act(handover + "/acknowledge", 2, Map.of()).then(), 409, "illegal-transition");
        assertProblem(signOff(leaving, position).then(), 409, "handover-required");
        assertProblem(
                leaving.post("/v1/positions/" + position + "/signon", Map.of("role", Role.CALL_TAKER))
                        .then(),
                403,
                "role-forbidden");
        signOff(supervisor, position).then().statusCode(200);
        assertProblem(leaving.post("/v1/handovers", Map.of()).then(), 403, "not-signed-on");
    }

    private static List<String> ids(Console who, String handover) {
        return who.get(handover).jsonPath().getList("items.id");
    }

    private static Response patch(Console who, String handover, long version, Map<String, ?> body) {
        return who.request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(handover);
    }

    private static Console dispatcher(String position) {
        Console console = Console.offDuty("leaving-" + UUID.randomUUID(), Role.DISPATCHER);
        signOn(console, position).then().statusCode(200);
        return console;
    }

    private static Response signOn(Console who, String position) {
        return who.post("/v1/positions/" + position + "/signon", Map.of("role", Role.DISPATCHER));
    }

    private static Response signOff(Console who, String position) {
        return who.post("/v1/positions/" + position + "/signoff", Map.of());
    }

    private static String position() {
        return Console.openPosition(
                "H" + UUID.randomUUID().toString().substring(0, 13), List.of(Role.CALL_TAKER, Role.DISPATCHER));
    }
}
