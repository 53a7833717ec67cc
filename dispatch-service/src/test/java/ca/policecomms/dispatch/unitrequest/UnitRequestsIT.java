package ca.policecomms.dispatch.unitrequest;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.timer.application.ExpiringTimer;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What units ask for, and who brings it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class UnitRequestsIT {
    private final Console dispatcher = Console.dispatcher();

    @Inject
    Timers timers;

    @Inject
    ExpiringTimer expiring;

    @Test
    @DisplayName("D28 suppliers are taken in turn; who refuses is not asked again for this one")
    void inTurn() {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            asked.add(dispatcher.get(ask("TOW", null)).jsonPath().getString("supplier"));
        }
        assertThat(asked.subList(0, 3)).doesNotHaveDuplicates().hasSize(3);
        assertThat(asked.subList(3, 6)).isEqualTo(asked.subList(0, 3));
        String request = ask("TOW", null);
        List<String> refusing = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            refusing.add(dispatcher.get(request).jsonPath().getString("supplier"));
            dispatcher.must(request, "refuse", Map.of("reason", "NO-TRUCK"));
        }
        assertThat(refusing).doesNotHaveDuplicates();
        dispatcher.get(request).then().body("state", equalTo("UNMET")).body("refused", equalTo(refusing));
    }

    @Test
    @DisplayName("D28 each step of a request is clocked, once")
    void clocked() {
        String request = ask("INTERPRETER", "es");
        dispatcher.must(request, "accept", Map.of());
        dispatcher.must(request, "arrive", Map.of());
        dispatcher
                .get(request)
                .then()
                .body("state", equalTo("ARRIVED"))
                .body("requestedAt", notNullValue())
                .body("acceptedAt", notNullValue())
                .body("arrivedAt", notNullValue());
        assertThat(running(request)).isEmpty();
        assertProblem(
                dispatcher
                        .act(request + "/cancel", dispatcher.version(request), Map.of("reason", "LATE"))
                        .then(),
                409,
                "illegal-transition");
    }

    @Test
    @DisplayName("D28 an interpreter has a language, and only who speaks it is asked")
    void language() {
        UUID unit = Console.unitOnDuty();
        dispatcher.get(ask("INTERPRETER", "so")).then().body("supplier", equalTo("INTERPRETERS_B"));
        dispatcher.get(ask("INTERPRETER", "is")).then().body("state", equalTo("UNMET"));
        assertProblem(
                dispatcher
                        .post("/v1/units/" + unit + "/requests", Map.of("kind", "INTERPRETER"))
                        .then(),
                422,
                "rule-violated");
        assertProblem(
                dispatcher
                        .post("/v1/units/" + unit + "/requests", Map.of("kind", "TOW", "language", "fr"))
                        .then(),
                422,
                "rule-violated");
    }

    @Test
    @DisplayName("D28 nobody answers: the call's timeline says so, step by step")
    void unanswered() {
        UUID unit = Console.unitOnDuty();
        String call = Console.callTaker().pendingCall("COLLISION", 3);
        dispatcher.send(call, unit);
        String request = ask(unit, "BACKUP", null);
        for (int step = 0; step < 3; step++) {
            Timer timer = running(request).orElseThrow();
            assertThat(timer.step()).isEqualTo(step);
            assertThat(expiring.expire(timer, timer.dueAt())).isTrue();
        }
        assertThat(running(request)).isEmpty();
        assertThat(dispatcher
                        .get(call + "/timeline")
                        .jsonPath()
                        .<String>getList("items.findAll { it.type == 'timer.expired' }.data.told"))
                .containsExactly("DISPATCHER", "SUPERVISOR", "ALL_CONSOLES");
    }

    @Test
    @DisplayName("D28 only the unit's own crew asks for it, or a console")
    void own() {
        UUID unit = Console.unitOnDuty("crew-" + UUID.randomUUID());
        assertProblem(
                Console.officer("else")
                        .post("/v1/units/" + unit + "/requests", Map.of("kind", "BACKUP"))
                        .then(),
                403,
                "role-forbidden");
    }

    private String ask(String kind, String language) {
        return ask(Console.unitOnDuty(), kind, language);
    }

    private String ask(UUID unit, String kind, String language) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind));
        if (language != null) {
            body.put("language", language);
        }
        Response made = dispatcher.post("/v1/units/" + unit + "/requests", body);
        made.then().statusCode(201);
        return "/v1/unit-requests/" + made.jsonPath().getString("id");
    }

    private Optional<Timer> running(String request) {
        UUID id = UUID.fromString(request.substring("/v1/unit-requests/".length()));
        return timers.running(10_000).stream()
                .filter(each -> each.subject().equals(id))
                .findFirst();
    }
}
