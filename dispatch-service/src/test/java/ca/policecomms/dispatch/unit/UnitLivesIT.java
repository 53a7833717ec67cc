package ca.policecomms.dispatch.unit;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a unit goes through over the API, across calls. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class UnitLivesIT {
    private final Console dispatcher = Console.dispatcher();
    private final Console supervisor = Console.supervisor();
    private final Console callTaker = Console.callTaker();

    @Test
    @DisplayName("D25 a unit that turns to another call and back leaves a line on each of the calls")
    void turning() {
        UUID unit = Console.unitOnDuty();
        String first = callTaker.pendingCall("COLLISION", 3);
        String older = dispatcher.send(first, unit);
        String second = callTaker.pendingCall("COLLISION", 2);
        String newer = addOn(second, unit);
        assertThat(lines(first)).last().isEqualTo("assignment.state-changed");
        assertThat(last(first)).containsEntry("active", false).containsEntry("turned", "AWAY");
        dispatcher.must(newer, "cancel", Map.of("reason", "NOT-NEEDED"));
        assertThat(last(first)).containsEntry("active", true).containsEntry("turned", "HERE");
        dispatcher.get(older).then().body("active", equalTo(true));
        dispatcher.get(second).then().body("state", equalTo("PENDING"));
    }

    @Test
    @DisplayName("D25 when a unit is free the dispatcher is offered the most urgent call it is kept for")
    void offering() {
        UUID unit = Console.unitOnDuty();
        String working = dispatcher.send(callTaker.pendingCall("COLLISION", 3), unit);
        String lesserCall = callTaker.pendingCall("COLLISION", 4);
        String lesser = stack(lesserCall, unit);
        String urgentCall = callTaker.pendingCall("COLLISION", 2);
        String urgent = stack(urgentCall, unit);
        dispatcher.must(working, "cancel", Map.of("reason", "NOT-NEEDED"));
        dispatcher.get(urgent).then().body("offeredAt", notNullValue());
        dispatcher.get(lesser).then().body("offeredAt", equalTo(null));
        assertThat(last(urgentCall)).containsEntry("reasonCode", "STACKED_UNIT_FREE");
        dispatcher.get("/v1/units/" + unit).then().body("status", equalTo("AVAILABLE"));
        dispatcher.must(urgent, "cancel", Map.of("reason", "NOT-NEEDED"));
        dispatcher.get(lesser).then().body("offeredAt", notNullValue());
    }

    @Test
    @DisplayName("D25 a unit is kept for a call whenever it is on duty, and offered when it says that it is free")
    void keptWhileBusy() {
        UUID unit = Console.unitOnDuty();
        String path = "/v1/units/" + unit;
        dispatcher.must(path, "status", Map.of("status", "BUSY_UNAVAILABLE", "reason", "REPORT"));
        String call = callTaker.pendingCall("COLLISION", 4);
        String stacked = stack(call, unit);
        assertProblem(dispatcher.act(stacked + "/dispatch", 2, Map.of()).then(), 409, "unit-not-on-duty");
        dispatcher.must(path, "status", Map.of("status", "AVAILABLE", "reason", "DONE"));
        dispatcher.get("/v1/assignments?offered=true&unitId=" + unit).then().body("items.size()", equalTo(1));
        assertThat(last(call)).containsEntry("reasonCode", "STACKED_UNIT_FREE");
        assertProblem(
                dispatcher
                        .post(call + "/assignments", Map.of("unitIds", List.of(Console.unit()), "mode", "STACK"))
                        .then(),
                409,
                "unit-not-on-duty");
    }

    @Test
    @DisplayName("D25 a unit is on a call once, and not kept for it besides")
    void once() {
        UUID unit = Console.unitOnDuty();
        String call = callTaker.pendingCall("COLLISION", 3);
        dispatcher.send(call, unit);
        for (Map<String, Object> again : List.of(
                Map.<String, Object>of("unitIds", List.of(unit), "addOn", true),
                Map.<String, Object>of("unitIds", List.of(unit), "mode", "STACK"))) {
            assertProblem(dispatcher.post(call + "/assignments", again).then(), 409, "unit-already-committed");
        }
    }

    @Test
    @DisplayName("D25 a call that was opened again and that nobody came to goes back to the queue")
    void reopenedAndDeclined() {
        String crew = "crew-" + UUID.randomUUID();
        UUID unit = Console.unitOnDuty(crew);
        String call = callTaker.pendingCall("COLLISION", 3);
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
        dispatcher.must(call, "close", Map.of("disposition", "DONE", "primaryUnitId", unit));
        dispatcher.must(call, "reopen", Map.of("reason", "more to do"));
        Console.officer(crew).must(dispatcher.send(call, unit), "decline", Map.of("reason", "INJURED"));
        dispatcher.get(call).then().body("state", equalTo("PENDING"));
    }

    @Test
    @DisplayName("D26 a P1 takes a unit from a lesser call, which waits again with its age")
    void preempting() {
        UUID unit = Console.unitOnDuty();
        String lesser = callTaker.pendingCall("COLLISION", 3);
        String entered = dispatcher.get(lesser).jsonPath().getString("milestones.enteredAt");
        String held = dispatcher.send(lesser, unit);
        dispatcher.must(held, "arrive", Map.of());
        String worse = callTaker.pendingCall("WEAPON_SEEN", 1);
        Response taken = dispatcher.must(held, "preempt", Map.of("callId", id(worse)));
        taken.then().body("state", equalTo("PREEMPTED")).body("outcomeCode", equalTo("PREEMPTED"));
        String sent = taken.header("Location").replaceFirst("^https?://[^/]+", "");
        dispatcher.get(sent).then().body("state", equalTo("DISPATCHED")).body("active", equalTo(true));
        dispatcher.get(lesser).then().body("state", equalTo("PENDING")).body("milestones.enteredAt", equalTo(entered));
        assertThat(lines(lesser)).endsWith("assignment.preempted", "call.requeued");
    }

    @Test
    @DisplayName("D26 nothing but a P0 or P1 takes a unit away, and only from a lesser call, out of no transport")
    void notPreempting() {
        UUID unit = Console.unitOnDuty();
        String held = dispatcher.send(callTaker.pendingCall("COLLISION", 2), unit);
        String equal = callTaker.pendingCall("COLLISION", 2);
        long version = dispatcher.version(held);
        assertProblem(
                dispatcher
                        .act(held + "/preempt", version, Map.of("callId", id(equal)))
                        .then(),
                422,
                "rule-violated");
        assertProblem(
                dispatcher
                        .post(equal + "/assignments", Map.of("unitIds", List.of(unit), "preempt", true))
                        .then(),
                422,
                "rule-violated");
        dispatcher.must(held, "arrive", Map.of());
        dispatcher.must(held, "transport", Map.of("destination", "court"));
        String worse = callTaker.pendingCall("WEAPON_SEEN", 0);
        assertProblem(
                dispatcher
                        .post(worse + "/assignments", Map.of("unitIds", List.of(unit), "preempt", true))
                        .then(),
                409,
                "illegal-transition");
        dispatcher.get(held).then().body("state", equalTo("TRANSPORTING"));
    }

    @Test
    @DisplayName("D27 an officer opens call, assignment and safety timer with one command")
    void officerEvent() {
        String crew = "crew-" + UUID.randomUUID();
        UUID unit = Console.unitOnDuty(crew);
        Console officer = Console.officer(crew);
        officer.post("/v1/units/" + unit + "/position", Map.of("lat", 44.23, "lon", -76.48))
                .then()
                .statusCode(200);
        Response started = officer.post("/v1/officer-events", Map.of("unitId", unit, "typeCode", "TRAFFIC_STOP"));
        started.then()
                .statusCode(201)
                .body("call.state", equalTo("ACTIVE"))
                .body("call.officerInitiated", equalTo(true))
                .body("call.location.latitude", equalTo(44.23f))
                .body("assignment.state", equalTo("ON_SCENE"))
                .body("assignment.skipped", equalTo(List.of("ACKNOWLEDGED", "EN_ROUTE")));
        officer.get("/v1/units/" + unit)
                .then()
                .body("status", equalTo("COMMITTED"))
                .body("safetyCheck.dueAt", notNullValue());
        assertProblem(
                officer.post("/v1/officer-events", Map.of("unitId", unit, "typeCode", "TRAFFIC_STOP"))
                        .then(),
                409,
                "unit-already-committed");
        String call = "/v1/calls/" + started.jsonPath().getString("call.id");
        assertThat(dispatcher.get(call + "/public-preview").asString()).contains("OFFICER_INITIATED");
    }

    @Test
    @DisplayName("D27 an officer acts for the own unit only")
    void ownUnit() {
        UUID unit = Console.unitOnDuty("crew-" + UUID.randomUUID());
        Console other = Console.officer("somebody-else");
        String assignment = dispatcher.send(callTaker.pendingCall("COLLISION", 3), unit);
        assertProblem(other.act(assignment + "/ack", 2, Map.of()).then(), 403, "role-forbidden");
        assertProblem(other.post("/v1/units/" + unit + "/checkin", Map.of()).then(), 403, "role-forbidden");
        assertProblem(other.get("/v1/units/" + unit).then(), 403, "role-forbidden");
        assertProblem(other.get(assignment).then(), 403, "role-forbidden");
        assertProblem(
                other.post("/v1/officer-events", Map.of("unitId", unit, "typeCode", "TRAFFIC_STOP"))
                        .then(),
                403,
                "role-forbidden");
    }

    @Test
    @DisplayName("D21 nobody is in two units at once; who logs on from a unit is in it")
    void oneUnitAPerson() {
        String person = "crew-" + UUID.randomUUID();
        UUID first = Console.unit();
        Console.officer(person)
                .act("/v1/units/" + first + "/logon", 1, Map.of())
                .then()
                .statusCode(200)
                .body("crew", equalTo(List.of(person)));
        UUID second = Console.unit();
        assertProblem(
                dispatcher
                        .act("/v1/units/" + second + "/logon", 1, Map.of("crew", List.of(person)))
                        .then(),
                409,
                "crew-on-duty");
    }

    @Test
    @DisplayName("D25 a unit on a call is logged off by a supervisor only, and the call waits again")
    void loggingOff() {
        UUID unit = Console.unitOnDuty();
        String call = callTaker.pendingCall("COLLISION", 3);
        String held = dispatcher.send(call, unit);
        String keptFor = callTaker.pendingCall("COLLISION", 4);
        String stacked = stack(keptFor, unit);
        String path = "/v1/units/" + unit;
        long version = dispatcher.version(path);
        assertProblem(dispatcher.act(path + "/logoff", version, Map.of()).then(), 409, "illegal-transition");
        assertProblem(
                dispatcher
                        .act(path + "/logoff", version, Map.of("requeue", true))
                        .then(),
                403,
                "role-forbidden");
        supervisor.must(path, "logoff", Map.of("requeue", true)).then().body("status", equalTo("OFF_DUTY"));
        dispatcher.get(held).then().body("state", equalTo("CANCELLED")).body("outcomeCode", equalTo("LOGOFF"));
        dispatcher.get(stacked).then().body("state", equalTo("CANCELLED"));
        dispatcher.get(call).then().body("state", equalTo("PENDING"));
        assertThat(lines(keptFor)).endsWith("assignment.ended");
    }

    @Test
    @DisplayName("D23 the newest position wins, whatever order the reports come in")
    void positions() {
        UUID unit = Console.unitOnDuty();
        String path = "/v1/units/" + unit + "/position";
        assertProblem(dispatcher.get(path).then(), 404, "not-found");
        Instant now = Instant.now();
        dispatcher
                .post(path, Map.of("lat", 44.2, "lon", -76.5, "at", now.toString()))
                .then()
                .statusCode(200);
        dispatcher
                .post(
                        path,
                        Map.of("lat", 1, "lon", 1, "at", now.minusSeconds(60).toString()))
                .then()
                .statusCode(200)
                .body("latitude", equalTo(44.2f))
                .body("stale", equalTo(false));
        UUID silent = Console.unitOnDuty();
        dispatcher
                .post(
                        "/v1/units/" + silent + "/position",
                        Map.of(
                                "lat",
                                44.2,
                                "lon",
                                -76.5,
                                "at",
                                now.minusSeconds(301).toString()))
                .then()
                .body("stale", equalTo(true));
        assertProblem(
                dispatcher
                        .post(
                                path,
                                Map.of(
                                        "lat",
                                        1,
                                        "lon",
                                        1,
                                        "at",
                                        now.plusSeconds(600).toString()))
                        .then(),
                422,
                "rule-violated");
    }

    private String addOn(String call, UUID unit) {
        return sent(call, Map.of("unitIds", List.of(unit), "addOn", true));
    }

    private String stack(String call, UUID unit) {
        return sent(call, Map.of("unitIds", List.of(unit), "mode", "STACK"));
    }

    private String sent(String call, Map<String, Object> order) {
        Response sent = dispatcher.post(call + "/assignments", order);
        sent.then().statusCode(201);
        return "/v1/assignments/" + sent.jsonPath().getString("assignments[0].id");
    }

    private List<String> lines(String call) {
        return dispatcher.get(call + "/timeline").jsonPath().getList("items.type");
    }

    private Map<String, Object> last(String call) {
        return dispatcher.get(call + "/timeline").jsonPath().getMap("items[-1].data");
    }

    private static String id(String call) {
        return call.substring(call.lastIndexOf('/') + 1);
    }
}
