package ca.policecomms.dispatch.call;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what to which call. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class CallRulesIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Console supervisor = Console.supervisor();

    @ParameterizedTest(name = "D37 hold P{0}")
    @ValueSource(ints = {0, 1})
    @DisplayName("D37 priorities 0 and 1 are put aside by a supervisor only")
    void holdUrgent(int priority) {
        String call = callTaker.pendingCall("COLLISION", priority);
        assertProblem(act(dispatcher, call, "hold", later(600)).then(), 403, "role-forbidden");
        supervisor.must(call, "hold", later(600)).then().body("state", equalTo("HELD"));
    }

    @Test
    @DisplayName("D37 a dispatcher puts priority 2 aside until a time to come, and takes it back with its age")
    void hold() {
        String call = callTaker.pendingCall("COLLISION", 2);
        String entered = dispatcher.get(call).jsonPath().getString("milestones.enteredAt");
        assertProblem(act(dispatcher, call, "hold", later(-1)).then(), 422, "rule-violated")
                .naming("reviewAt");
        assertProblem(act(callTaker, call, "hold", later(600)).then(), 403, "role-forbidden");
        dispatcher.must(call, "hold", later(600));
        dispatcher
                .must(call, "release", Map.of())
                .then()
                .body("state", equalTo("PENDING"))
                .body("milestones.enteredAt", equalTo(entered))
                .body("milestones.reviewAt", nullValue());
    }

    @Test
    @DisplayName("D37 a held call may be dispatched as it is")
    void dispatchHeld() {
        String call = callTaker.pendingCall("COLLISION", 3);
        dispatcher.must(call, "hold", later(600));
        dispatcher.send(call, Console.unitOnDuty());
        dispatcher.get(call).then().body("state", equalTo("ACTIVE"));
    }

    @ParameterizedTest(name = "D37 cancel P{0}")
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("D37 a call-taker does not cancel priorities 0 to 2")
    void cancelUrgent(int priority) {
        String call = callTaker.pendingCall("COLLISION", priority);
        Map<String, String> cancel = Map.of("reasonCode", "CALLER-CANCELLED");
        assertProblem(act(callTaker, call, "cancel", cancel).then(), 403, "role-forbidden");
        dispatcher.must(call, "cancel", cancel).then().body("state", equalTo("CANCELLED"));
    }

    @Test
    @DisplayName("D37 a call-taker cancels the rest, and a call that has no priority yet")
    void cancel() {
        callTaker.must(callTaker.pendingCall("NOISE", 3), "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        Map<String, Object> call = Console.newCall("NOISE", 3);
        call.remove("priority");
        String path =
                "/v1/calls/" + callTaker.post("/v1/calls", call).jsonPath().getString("id");
        callTaker.must(path, "cancel", Map.of("reasonCode", "MISDIAL"));
    }

    @Test
    @DisplayName("D25 a call for which units are kept is not cancelled, and an ended call gets no unit kept for it")
    void reserved() {
        UUID unit = Console.unitOnDuty();
        String call = callTaker.pendingCall("NOISE", 4);
        Map<String, Object> stack = Map.of("unitIds", List.of(unit), "mode", "STACK");
        Response kept = dispatcher.post(call + "/assignments", stack);
        kept.then().statusCode(201);
        String id = kept.jsonPath().getString("assignments[0].id");
        Map<String, String> cancel = Map.of("reasonCode", "CALLER-CANCELLED");
        Response refused = act(dispatcher, call, "cancel", cancel);
        assertProblem(refused.then(), 409, "open-assignments");
        refused.then().body("assignments", hasItem(id));
        dispatcher.must("/v1/assignments/" + id, "cancel", Map.of("reason", "NOT-NEEDED"));
        dispatcher.must(call, "cancel", cancel);
        assertProblem(dispatcher.post(call + "/assignments", stack).then(), 409, "illegal-transition");
    }

    @Test
    @DisplayName("D37 after 12 hours a supervisor reopens, before that a dispatcher does")
    void reopen() {
        String recent = cancelledBefore(Duration.ofHours(11));
        String old = cancelledBefore(Duration.ofHours(13));
        Map<String, String> reason = Map.of("reason", "caller rang again");
        assertProblem(act(callTaker, recent, "reopen", reason).then(), 403, "role-forbidden");
        dispatcher.must(recent, "reopen", reason).then().body("state", equalTo("PENDING"));
        assertProblem(act(dispatcher, old, "reopen", reason).then(), 403, "role-forbidden");
        supervisor.must(old, "reopen", reason).then().body("state", equalTo("PENDING"));
        dispatcher.must(old, "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        // It ended again just now: the hours count from there.
        dispatcher.must(old, "reopen", reason).then().body("state", equalTo("PENDING"));
    }

    private String cancelledBefore(Duration ago) {
        String call = callTaker.pendingCall("NOISE", 4);
        Map<String, Object> stamp =
                Map.of("occurredAt", Instant.now().minus(ago).toString(), "lateReason", "written down on paper");
        dispatcher.must(call, "cancel", Map.of("reasonCode", "CALLER-CANCELLED", "stamp", stamp));
        return call;
    }

    @Test
    @DisplayName("D15 a domestic call stays at priority 2 or above, on every way it could get lower")
    void domesticFloor() {
        String call = callTaker.pendingCall("DOMESTIC", 2);
        Map<String, Object> lower =
                new HashMap<>(Map.of("priority", 3, "reasonCode", "CALMED-DOWN", "reason", "quiet"));
        Response refused = act(supervisor, call, "priority", lower);
        assertProblem(refused.then(), 422, "rule-violated").naming("priority");
        refused.then().body("rule", equalTo("D15"));

        String saved = callTaker.savedCall("DOMESTIC", 4);
        assertProblem(act(callTaker, saved, "enter", Map.of()).then(), 422, "rule-violated")
                .naming("priority");
        callTaker.must(saved, "enter", Map.of("priority", 2));
        supervisor.must(saved, "priority", Map.of("priority", 1, "reasonCode", "WEAPON"));
        supervisor.must(saved, "priority", Map.of("priority", 2, "reasonCode", "CALMED-DOWN", "reason", "no weapon"));
    }

    @Test
    @DisplayName("D15 entering a call raises its priority, and never lowers it without a reason")
    void enteringDoesNotLower() {
        String call = callTaker.savedCall("COLLISION", 2);
        assertProblem(act(callTaker, call, "enter", Map.of("priority", 4)).then(), 422, "rule-violated")
                .naming("priority");
        callTaker
                .must(call, "enter", Map.of("priority", 1))
                .then()
                .body("priority.initial", equalTo(2))
                .body("priority.current", equalTo(1));
    }

    @Test
    @DisplayName("D54 a received time of its own is a late entry like any other")
    void receivedEarlier() {
        Map<String, Object> call = Console.newCall("NOISE", 4);
        String earlier = Instant.now().minusSeconds(900).toString();
        call.put("receivedAt", earlier);
        assertProblem(callTaker.post("/v1/calls", call).then(), 422, "rule-violated")
                .naming("stamp.lateReason");
        call.put("stamp", Map.of("lateReason", "taken on paper"));
        callTaker.post("/v1/calls", call).then().statusCode(201).body("late", equalTo(true));
        call.put("receivedAt", Instant.now().plusSeconds(3600).toString());
        assertProblem(callTaker.post("/v1/calls", call).then(), 422, "rule-violated");
        call.put("receivedAt", "1066-10-14T09:00:00Z");
        assertProblem(supervisor.post("/v1/calls", call).then(), 422, "rule-violated");
        call.put("receivedAt", "+1000000000-01-01T00:00:00Z");
        assertProblem(supervisor.post("/v1/calls", call).then(), 400, "invalid-request")
                .naming("receivedAt");
    }

    private static Map<String, String> later(long seconds) {
        return Map.of(
                "reason",
                "CALLER-ABSENT",
                "reviewAt",
                Instant.now().plusSeconds(seconds).toString());
    }

    private static Response act(Console who, String call, String act, Map<String, ?> body) {
        return who.act(call + "/" + act, Console.dispatcher().version(call), body);
    }
}
