package ca.policecomms.dispatch.unit;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.timer.application.ExpiringTimer;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody asks whether a unit is well, and hears its cry for help. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class SafetyIT {
    private final Console dispatcher = Console.dispatcher();
    private final Console supervisor = Console.supervisor();

    @Inject
    Timers timers;

    @Inject
    ExpiringTimer expiring;

    @Test
    @DisplayName("D33 an unanswered check climbs from dispatcher to supervisor to all consoles, 60 s a step")
    void climbing() {
        UUID unit = Console.unitOnDuty();
        String call = Console.callTaker().pendingCall("DOMESTIC", 2);
        dispatcher.must(dispatcher.send(call, unit), "arrive", Map.of());
        for (int step = 0; step <= 2; step++) {
            Timer timer = check(unit).orElseThrow();
            assertThat(timer.step()).isEqualTo(step);
            assertThat(expiring.expire(timer, timer.dueAt())).isTrue();
            dispatcher.get("/v1/units/" + unit).then().body("safetyCheck.step", equalTo(step));
            Optional<Timer> next = check(unit);
            assertThat(next.map(Timer::dueAt))
                    .isEqualTo(step < 2 ? Optional.of(timer.dueAt().plusSeconds(60)) : Optional.empty());
        }
        assertThat(told(call)).containsExactly("DISPATCHER", "SUPERVISOR", "ALL_CONSOLES");
        dispatcher.post("/v1/units/" + unit + "/checkin", Map.of()).then().body("safetyCheck.step", nullValue());
        assertThat(check(unit)).get().extracting(Timer::step).isEqualTo(0);
    }

    @Test
    @DisplayName("D33 each step starts the check again, the end of the work cancels it, each in its transaction")
    void moot() {
        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(Console.callTaker().pendingCall("DOMESTIC", 2), unit);
        Timer sent = check(unit).orElseThrow();
        dispatcher.must(assignment, "arrive", Map.of());
        Timer onScene = check(unit).orElseThrow();
        assertThat(onScene.dueAt()).isAfter(sent.dueAt());
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
        assertThat(check(unit)).isEmpty();
        assertThat(expiring.expire(onScene, onScene.dueAt())).isFalse();
        dispatcher.get("/v1/units/" + unit).then().body("safetyCheck", nullValue());
    }

    @Test
    @DisplayName("D33 the check follows a unit that turns to another call")
    void follows() {
        UUID unit = Console.unitOnDuty();
        dispatcher.send(Console.callTaker().pendingCall("NOISE", 4), unit);
        String second = Console.callTaker().pendingCall("DOMESTIC", 2);
        dispatcher
                .post(second + "/assignments", Map.of("unitIds", List.of(unit), "addOn", true))
                .then()
                .statusCode(201);
        assertThat(check(unit)).get().extracting(Timer::callId).hasToString(second.substring("/v1/calls/".length()));
    }

    @Test
    @DisplayName("D34 a cry for help is never refused and opens a P0 call at the last position")
    void raised() {
        UUID unit = Console.unitOnDuty();
        dispatcher
                .post("/v1/units/" + unit + "/position", Map.of("lat", 44.25, "lon", -76.5))
                .then()
                .statusCode(200);
        Response raised = Console.officer("partner").post("/v1/units/" + unit + "/emergency", Map.of());
        raised.then().statusCode(200).body("emergency.at", notNullValue()).body("status", equalTo("AVAILABLE"));
        String call = "/v1/calls/" + raised.jsonPath().getString("emergency.callId");
        dispatcher
                .get(call)
                .then()
                .body("state", equalTo("PENDING"))
                .body("priority.current", equalTo(0))
                .body("typeCode", equalTo("OFFICER_EMERGENCY"))
                .body("location.latitude", equalTo(44.25f));
        Console.officer("partner")
                .post("/v1/units/" + unit + "/emergency", Map.of())
                .then()
                .body("emergency.callId", equalTo(call.substring("/v1/calls/".length())));
    }

    @Test
    @DisplayName("D34 whatever the state of the unit and the form of the message, help comes")
    void anyForm() {
        for (String body :
                List.of("", "help", "{", "[]", "{\"point\":7}", "{\"point\":{\"lat\":999,\"lon\":0},\"x\":1}")) {
            Console.officer("o")
                    .request()
                    .contentType(ContentType.TEXT)
                    .body(body)
                    .post("/v1/units/" + Console.unit() + "/emergency")
                    .then()
                    .statusCode(200)
                    .body("emergency.callId", notNullValue());
        }
        Console.officer("o")
                .request()
                .body("{\"point\":{\"lat\":44.1,\"lon\":-76.1},\"stamp\":{\"occurredAt\":\"1901-01-01T00:00:00Z\"}}")
                .post("/v1/units/" + Console.unit() + "/emergency")
                .then()
                .statusCode(200);
        UUID committed = Console.unitOnDuty();
        dispatcher.send(Console.callTaker().pendingCall("NOISE", 4), committed);
        dispatcher
                .post("/v1/units/" + committed + "/emergency", Map.of())
                .then()
                .statusCode(200);
        assertProblem(
                Console.stranger()
                        .post("/v1/units/" + committed + "/emergency", Map.of())
                        .then(),
                403,
                "role-forbidden");
    }

    @Test
    @DisplayName("D34 a dispatcher and a supervisor outside the unit end it together, after a voice check")
    void ended() {
        UUID unit = Console.unitOnDuty("in-" + UUID.randomUUID().toString().substring(0, 8));
        String path = "/v1/units/" + unit;
        Map<String, Object> voice = Map.of("voiceCheck", true);
        assertProblem(
                dispatcher
                        .act(path + "/emergency-end", dispatcher.version(path), voice)
                        .then(),
                409,
                "illegal-transition");
        dispatcher.post(path + "/emergency", Map.of()).then().statusCode(200);
        assertProblem(
                dispatcher
                        .act(path + "/emergency-end", dispatcher.version(path), Map.of("voiceCheck", false))
                        .then(),
                422,
                "rule-violated");
        dispatcher.must(path, "emergency-end", voice).then().body("emergency.checkedBy", equalTo("dispatcher-1"));
        assertSecond(path, dispatcher, voice);
        assertSecond(path, Console.of("dispatcher-2", Role.DISPATCHER), voice);
        supervisor.must(path, "emergency-end", voice).then().body("emergency", nullValue());
    }

    @Test
    @DisplayName("D34 nobody of the crew ends it, whatever roles they have")
    void notByCrew() {
        String person = "in-" + UUID.randomUUID().toString().substring(0, 8);
        String path = "/v1/units/" + Console.unitOnDuty(person);
        dispatcher.post(path + "/emergency", Map.of()).then().statusCode(200);
        assertSecond(path, Console.of(person, Role.SUPERVISOR), Map.of("voiceCheck", true));
    }

    @Test
    @DisplayName("D34 who presses again after the first check has to be heard anew by both")
    void pressedAgain() {
        String path = "/v1/units/" + Console.unitOnDuty();
        dispatcher.post(path + "/emergency", Map.of()).then().statusCode(200);
        dispatcher.must(path, "emergency-end", Map.of("voiceCheck", true));
        Console.officer("o").post(path + "/emergency", Map.of()).then().statusCode(200);
        supervisor
                .must(path, "emergency-end", Map.of("voiceCheck", true))
                .then()
                .body("emergency.checkedBy", equalTo("supervisor-1"));
    }

    private void assertSecond(String path, Console who, Map<String, Object> body) {
        assertProblem(
                who.act(path + "/emergency-end", dispatcher.version(path), body).then(), 403, "second-person-required");
    }

    private Optional<Timer> check(UUID unit) {
        return timers.running(10_000).stream()
                .filter(each ->
                        each.kind().equals("SAFETY_CHECK") && each.subject().equals(unit))
                .findFirst();
    }

    private List<String> told(String call) {
        return dispatcher
                .get(call + "/timeline")
                .jsonPath()
                .getList("items.findAll { it.type == 'timer.expired' }.data.told");
    }
}
