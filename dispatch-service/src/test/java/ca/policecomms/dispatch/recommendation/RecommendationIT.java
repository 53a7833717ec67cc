package ca.policecomms.dispatch.recommendation;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.recommendation.model.Recommendations;
import ca.policecomms.dispatch.recommendation.model.RecommendingUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom to send, asked over the API. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class RecommendationIT {
    private final Console dispatcher = Console.dispatcher();

    @Inject
    Recommendations recommendations;

    @Test
    @DisplayName("D23 the kept inputs give the very same answer again")
    void sameAgain() {
        Response asked = dispatcher.get(seenCall(2) + "/recommendation");
        asked.then().statusCode(200).body("recommendation.planCode", equalTo("IN_PROGRESS"));
        Recommendations.KeptRecommendation kept = recommendations
                .find(UUID.fromString(asked.jsonPath().getString("id")))
                .orElseThrow();
        assertThat(RecommendingUnits.recommend(kept.inputs())).isEqualTo(kept.result());
        dispatcher
                .get("/v1/recommendations/" + kept.id())
                .then()
                .statusCode(200)
                .body("inputs.typeCode", equalTo("COLLISION"));
    }

    @Test
    @DisplayName("D23 choosing otherwise takes a reason, stands in the timeline and is reported")
    void otherwise() {
        UUID near = near();
        UUID other = Console.unitOnDuty();
        String call = seenCall(3);
        Response asked = dispatcher.get(call + "/recommendation");
        List<String> picks = asked.jsonPath().getList("recommendation.picks.unitId");
        assertThat(picks).hasSize(1).doesNotContain(other.toString());
        assertProblem(
                dispatcher
                        .post(call + "/assignments", Map.of("unitIds", List.of(other)))
                        .then(),
                422,
                "rule-violated");
        dispatcher
                .post(call + "/assignments", Map.of("unitIds", List.of(other), "reasonCode", "KNOWS-CALLER"))
                .then()
                .statusCode(201);
        assertThat(dispatcher.get(call + "/timeline").jsonPath().<String>getList("items.data.reasonCode"))
                .contains("CHOSEN_OTHERWISE");
        Console.supervisor()
                .get("/v1/recommendations")
                .then()
                .body("items.id", hasItem(asked.jsonPath().getString("id")))
                .body("items[0].reasonCode", equalTo("KNOWS-CALLER"));
        dispatcher
                .post(call + "/assignments", Map.of("unitIds", List.of(near), "reasonCode", "SECOND-UNIT"))
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("D23 sending who is recommended takes no reason")
    void followed() {
        near();
        String call = seenCall(3);
        String pick = dispatcher.get(call + "/recommendation").jsonPath().getString("recommendation.picks[0].unitId");
        dispatcher
                .post(call + "/assignments", Map.of("unitIds", List.of(pick)))
                .then()
                .statusCode(201);
        assertThat(dispatcher.get(call + "/timeline").jsonPath().<String>getList("items.data.reasonCode"))
                .doesNotContain("CHOSEN_OTHERWISE");
    }

    @Test
    @DisplayName("D22 a plan is written as a new version of what was seen; older ones stay")
    void plans() {
        Console supervisor = Console.supervisor();
        String path = "/v1/response-plans/TEST_"
                + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Map<String, Object> plan = plan("POLICE", 5);
        supervisor.request().body(plan).put(path).then().statusCode(201).body("version", equalTo(1));
        assertProblem(supervisor.request().body(plan).put(path).then(), 428, "precondition-required");
        supervisor
                .request()
                .header("If-Match", "\"1\"")
                .body(plan)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        assertProblem(
                supervisor
                        .request()
                        .header("If-Match", "\"1\"")
                        .body(plan)
                        .put(path)
                        .then(),
                412,
                "stale-version");
        dispatcher.get(path + "/versions").then().body("items.version", equalTo(List.of(2, 1)));
        assertProblem(
                supervisor
                        .request()
                        .header("If-Match", "\"2\"")
                        .body(plan("BYLAW", 2))
                        .put(path)
                        .then(),
                422,
                "rule-violated");
        assertProblem(dispatcher.request().body(plan).put(path).then(), 403, "role-forbidden");
    }

    @Test
    @DisplayName("D22 what the caller answered chooses the plan")
    void answers() {
        String code = "ARMED_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        Map<String, Object> armed = new java.util.HashMap<>(plan("POLICE", 0));
        armed.put("when", Map.of("from", 0, "to", 5, "answers", Map.of("WEAPONS", List.of("SEEN"))));
        String path = "/v1/response-plans/" + code;
        Console.supervisor().request().body(armed).put(path).then().statusCode(201);
        String call = Console.callTaker().pendingCall("NOISE", 4);
        dispatcher.get(call + "/recommendation").then().body("recommendation.planCode", equalTo("BYLAW"));
        Console.callTaker()
                .post(
                        call + "/answers",
                        Map.of(
                                "answers",
                                List.of(Map.of("question", "WEAPONS", "outcome", "ANSWERED", "value", "SEEN"))))
                .then()
                .statusCode(201);
        dispatcher.get(call + "/recommendation").then().body("recommendation.planCode", equalTo(code));
        armed.put("retired", true);
        Console.supervisor()
                .request()
                .header("If-Match", "\"1\"")
                .body(armed)
                .put(path)
                .then()
                .statusCode(200);
        dispatcher.get(call + "/recommendation").then().body("recommendation.planCode", equalTo("URGENT"));
    }

    @Test
    @DisplayName("D22 the second version of a shipped plan replaces it")
    void shipped() {
        Console supervisor = Console.supervisor();
        Response first = dispatcher.get("/v1/response-plans/CRISIS");
        first.then().statusCode(200);
        supervisor
                .request()
                .header("If-Match", first.header("ETag"))
                .body(plan("POLICE", 5))
                .put("/v1/response-plans/CRISIS")
                .then()
                .statusCode(200);
        dispatcher
                .get("/v1/response-plans")
                .then()
                .body("items.findAll { it.code == 'CRISIS' }.label.en", equalTo(List.of("A plan")));
    }

    private static Map<String, Object> plan(String service, int from) {
        return Map.of(
                "en",
                "A plan",
                "fr",
                "Un plan",
                "when",
                Map.of("types", List.of("SURVEILLANCE"), "from", from, "to", 5),
                "needs",
                List.of(Map.of("service", service, "units", 1)),
                "notices",
                List.of("SUPERVISOR"));
    }

    /** Near the call, and nowhere else. */
    private UUID near() {
        UUID unit = Console.unitOnDuty();
        dispatcher
                .post("/v1/units/" + unit + "/position", Map.of("lat", 44.231235, "lon", -76.481235))
                .then()
                .statusCode(200);
        return unit;
    }

    private static String seenCall(int priority) {
        return Console.callTaker().pendingCall("COLLISION", priority);
    }
}
