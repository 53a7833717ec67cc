package ca.policecomms.dispatch;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class CallsIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Test
    @DisplayName("D6 a call saves with type and location only, either of them unknown")
    void savesWithLittle() {
        callTaker
                .post("/v1/calls", Map.of("typeCode", "UNKNOWN", "location", Map.of("unknown", true)))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern(".*/v1/calls/[0-9a-f-]{36}"))
                .body("state", equalTo("INTAKE"))
                .body("number", matchesPattern("K\\d\\d-\\d{6,}"))
                .body("allowedActs", contains("enter", "divert", "merge", "cancel"))
                .body("location.known", equalTo(false));
    }

    @Test
    @DisplayName("D10 a call type that the agency does not have is refused")
    void unknownType() {
        assertProblem(
                        callTaker
                                .post("/v1/calls", Console.newCall("NO-SUCH-TYPE", 3))
                                .then(),
                        422,
                        "rule-violated")
                .naming("typeCode");
    }

    @Test
    @DisplayName("D7 a call goes through queue, dispatch and scene to its closing, and every step leaves its line")
    void fromIntakeToClosed() {
        String call = callTaker.pendingCall("COLLISION", 2);
        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "ack", Map.of());
        dispatcher.must(assignment, "enroute", Map.of());
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.get("/v1/units/" + unit).then().body("status", equalTo("COMMITTED"));
        dispatcher.must(assignment, "clear", Map.of("disposition", "REPORT-TAKEN"));
        dispatcher.get("/v1/units/" + unit).then().body("status", equalTo("AVAILABLE"));
        dispatcher
                .must(call, "close", Map.of("disposition", "REPORT-TAKEN", "primaryUnitId", unit))
                .then()
                .body("state", equalTo("CLOSED"))
                .body("milestones.closedAt", notNullValue());
        dispatcher
                .get(call + "/timeline")
                .then()
                .body(
                        "items.type",
                        contains(
                                "call.received",
                                "call.entered",
                                "assignment.state-changed",
                                "assignment.state-changed",
                                "assignment.state-changed",
                                "assignment.state-changed",
                                "assignment.ended",
                                "call.updated",
                                "call.closed"))
                .body("items[7].data.reasonCode", equalTo("REPORT_NUMBERED"))
                .body("items.number", contains(1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    @Test
    @DisplayName("D20 the queue orders by priority, then by entry")
    void queueOrder() {
        String later = callTaker.pendingCall("NOISE", 4);
        String urgent = callTaker.pendingCall("COLLISION", 1);
        List<String> ids = dispatcher.get("/v1/queue?limit=200").jsonPath().getList("calls.id");
        assertThat(ids.indexOf(idOf(urgent))).isLessThan(ids.indexOf(idOf(later)));
    }

    @Test
    @DisplayName("D25 when all units left and none cleared the call is back in the queue with its age")
    void requeued() {
        String call = callTaker.pendingCall("COLLISION", 2);
        String entered = dispatcher.get(call).jsonPath().getString("milestones.enteredAt");
        String assignment = dispatcher.send(call, Console.unitOnDuty());
        dispatcher.must(assignment, "cancel", Map.of("reason", "NOT-NEEDED"));
        dispatcher
                .get(call)
                .then()
                .body("state", equalTo("PENDING"))
                .body("milestones.enteredAt", equalTo(entered))
                .body("milestones.requeuedAt", notNullValue());
    }

    @Test
    @DisplayName("D24 all requested units are sent, or none")
    void allOrNone() {
        UUID free = Console.unitOnDuty();
        UUID taken = Console.unitOnDuty();
        String first = callTaker.pendingCall("COLLISION", 2);
        dispatcher.send(first, taken);
        String second = callTaker.pendingCall("COLLISION", 2);
        Response refused = dispatcher.post(second + "/assignments", Map.of("unitIds", List.of(free, taken)));
        assertProblem(refused.then(), 409, "unit-already-committed");
        refused.then()
                .body("unitId", equalTo(taken.toString()))
                .body("callId", equalTo(idOf(first)))
                .body("dispatchedAt", notNullValue());
        dispatcher.get("/v1/units/" + free).then().body("status", equalTo("AVAILABLE"));
        dispatcher.get(second).then().body("state", equalTo("PENDING"));
        dispatcher.get(second + "/assignments").then().body("items.size()", equalTo(0));
    }

    @Test
    @DisplayName("D25 a unit with an add-on works on the newer call and returns to the older one")
    void addOn() {
        UUID unit = Console.unitOnDuty();
        String older = callTaker.pendingCall("COLLISION", 3);
        String olderAssignment = dispatcher.send(older, unit);
        String newer = callTaker.pendingCall("COLLISION", 2);
        Response sent = dispatcher.post(newer + "/assignments", Map.of("unitIds", List.of(unit), "addOn", true));
        sent.then().statusCode(201);
        String newerAssignment = "/v1/assignments/" + sent.jsonPath().getString("assignments[0].id");
        dispatcher.get(olderAssignment).then().body("active", equalTo(false)).body("state", equalTo("DISPATCHED"));
        dispatcher.must(newerAssignment, "arrive", Map.of());
        dispatcher.must(newerAssignment, "clear", Map.of("disposition", "DONE"));
        dispatcher.get(olderAssignment).then().body("active", equalTo(true));
        dispatcher.get("/v1/units/" + unit).then().body("status", equalTo("COMMITTED"));
    }

    @Test
    @DisplayName("D25 stacking only reserves; the unit is sent when it is free")
    void stacking() {
        UUID unit = Console.unitOnDuty();
        String first = dispatcher.send(callTaker.pendingCall("COLLISION", 3), unit);
        String call = callTaker.pendingCall("COLLISION", 3);
        Response stacked = dispatcher.post(call + "/assignments", Map.of("unitIds", List.of(unit), "mode", "STACK"));
        stacked.then().statusCode(201).body("assignments[0].state", equalTo("STACKED"));
        dispatcher.get(call).then().body("state", equalTo("PENDING"));
        String assignment = "/v1/assignments/" + stacked.jsonPath().getString("assignments[0].id");
        assertProblem(dispatcher.act(assignment + "/dispatch", 2, Map.of()).then(), 409, "unit-already-committed");
        dispatcher.must(first, "cancel", Map.of("reason", "NOT-NEEDED"));
        dispatcher.must(assignment, "dispatch", Map.of());
        dispatcher.get(call).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    @DisplayName("D54 a late entry keeps its time and its reason, and is marked late")
    void lateEntry() {
        String call = callTaker.savedCall("COLLISION", 2);
        Instant earlier = Instant.now().minusSeconds(900).truncatedTo(ChronoUnit.SECONDS);
        dispatcher.must(
                call,
                "enter",
                Map.of("stamp", Map.of("occurredAt", earlier.toString(), "lateReason", "radio was down")));
        dispatcher.get(call).then().body("milestones.enteredAt", equalTo(earlier.toString()));
        dispatcher
                .get(call + "/timeline")
                .then()
                .body("items[1].late", equalTo(true))
                .body("items[1].lateReason", equalTo("radio was down"))
                .body("items[1].occurredAt", equalTo(earlier.toString()));
    }

    @Test
    @DisplayName("D54 a late entry without a reason, one of yesterday by no supervisor, and the future are refused")
    void lateEntryRules() {
        String call = callTaker.savedCall("COLLISION", 2);
        Instant now = Instant.now();
        assertProblem(enterAt(dispatcher, call, now.minusSeconds(300), null), 422, "rule-violated")
                .naming("stamp.lateReason");
        assertProblem(enterAt(dispatcher, call, now.minus(25, ChronoUnit.HOURS), "late"), 403, "role-forbidden");
        assertProblem(enterAt(dispatcher, call, now.plusSeconds(120), null), 422, "rule-violated")
                .naming("stamp.occurredAt");
        dispatcher.get(call).then().body("state", equalTo("INTAKE"));
    }

    private static io.restassured.response.ValidatableResponse enterAt(
            Console who, String call, Instant at, String reason) {
        Map<String, Object> stamp = new java.util.HashMap<>(Map.of("occurredAt", at.toString()));
        if (reason != null) {
            stamp.put("lateReason", reason);
        }
        return who.act(call + "/enter", who.version(call), Map.of("stamp", stamp))
                .then();
    }

    @Test
    @DisplayName("D51 a time that is not known stays unknown")
    void unknownTime() {
        String call = callTaker.pendingCall("COLLISION", 3);
        Console.supervisor()
                .must(
                        call,
                        "priority",
                        Map.of(
                                "priority",
                                2,
                                "reasonCode",
                                "IMPORTED",
                                "stamp",
                                Map.of("timeUnknown", true, "lateReason", "import", "source", "IMPORT")));
        dispatcher
                .get(call + "/timeline")
                .then()
                .body("items[2].type", equalTo("call.priority-changed"))
                .body("items[2].occurredAt", nullValue())
                .body("items[2].data.from", equalTo(3))
                .body("items[2].data.to", equalTo(2));
    }

    @Test
    @DisplayName("D15 lowering a priority takes a reason")
    void loweringTakesAReason() {
        String call = callTaker.pendingCall("COLLISION", 2);
        assertProblem(
                        dispatcher
                                .act(
                                        call + "/priority",
                                        dispatcher.version(call),
                                        Map.of("priority", 4, "reasonCode", "CALMED-DOWN"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("reason");
        dispatcher.must(
                call,
                "priority",
                Map.of("priority", 4, "reasonCode", "CALMED-DOWN", "reason", "caller says it is over"));
        dispatcher.get(call).then().body("priority.current", equalTo(4)).body("priority.initial", equalTo(2));
    }

    @Test
    @DisplayName("D56 words are added in any state, without a version, and stay in the timeline")
    void narrative() {
        String call = callTaker.savedCall("NOISE", 4);
        callTaker.must(call, "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        callTaker
                .post(call + "/narrative", Map.of("text", "caller rang again"))
                .then()
                .statusCode(201);
        dispatcher.get(call + "/timeline").then().body("items.data.narrative", hasItem("caller rang again"));
    }

    @Test
    @DisplayName("D56 a retry with its key returns the first result and does nothing again")
    void idempotent() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Console.newCall("NOISE", 4);
        Response first =
                callTaker.request().header("Idempotency-Key", key).body(body).post("/v1/calls");
        Response second =
                callTaker.request().header("Idempotency-Key", key).body(body).post("/v1/calls");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        body.put("priority", 3);
        assertProblem(
                callTaker
                        .request()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/calls")
                        .then(),
                422,
                "idempotency-key-reused");
    }

    @Test
    @DisplayName("D56 a call closes only when its units have left, and says which have not")
    void closingTooEarly() {
        String call = callTaker.pendingCall("COLLISION", 2);
        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(call, unit);
        Response refused = dispatcher.act(
                call + "/close", dispatcher.version(call), Map.of("disposition", "DONE", "primaryUnitId", unit));
        assertProblem(refused.then(), 409, "open-assignments");
        refused.then().body("assignments", hasItems(idOf(assignment)));
    }

    @Test
    @DisplayName("D21 a call sign belongs to one unit")
    void callSign() {
        Map<String, Object> unit = Map.of("callSign", "SAME-1", "service", "POLICE");
        Console.supervisor().post("/v1/units", unit).then().statusCode(201);
        assertProblem(Console.supervisor().post("/v1/units", unit).then(), 409, "call-sign-in-use");
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
