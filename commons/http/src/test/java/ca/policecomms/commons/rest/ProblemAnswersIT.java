package ca.policecomms.commons.rest;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import ca.policecomms.commons.problem.FixedSentences;
import ca.policecomms.commons.testing.OidcResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcResource.class)
class ProblemAnswersIT {

    @Test
    @DisplayName("R2 extension members follow the standard ones")
    void extensions() {
        var problem = assertProblem(given().get("/v1/things/refused").then(), 409, "illegal-transition");
        assertThat(problem.json().getString("state")).isEqualTo("CLOSED");
        assertThat(problem.json().getList("allowed")).isEqualTo(java.util.List.of("REOPEN"));
        assertThat(problem.body()).startsWith("{\"type\":\"/problems/illegal-transition\",\"title\":");
    }

    @Test
    @DisplayName("R2 a fault is one fixed sentence outside")
    void fault() {
        var problem = assertProblem(given().get("/v1/things/broken").then(), 500, "internal-error");
        assertThat(problem.json().getString("detail")).isEqualTo(FixedSentences.INTERNAL_ERROR);
        problem.without("secret");
    }

    @Test
    @DisplayName("R2 a refusal found at commit is still that refusal")
    void wrapped() {
        assertProblem(given().get("/v1/things/wrapped").then(), 422, "rule-violated");
    }

    @Test
    @DisplayName("R2 a fault that passes by itself is a 503 with Retry-After")
    void partAway() {
        var answer = given().get("/v1/things/part-away").then();
        assertProblem(answer, 503, "unavailable");
        answer.header("Retry-After", matchesPattern("\\d+"));
    }

    @Test
    @DisplayName("R2 the trace id of the answer is that of the trace the client began")
    void traceId() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/things/refused")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    @DisplayName("R2 X-Request-Id is on good answers too, and a caller's own is kept when harmless")
    void requestId() {
        given().get("/v1/things").then().statusCode(200).header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
        given().header("X-Request-Id", "desk-7.42")
                .get("/v1/things")
                .then()
                .header("X-Request-Id", equalTo("desk-7.42"));
        given().header("X-Request-Id", "<script>")
                .get("/v1/things")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    @DisplayName("R3 a change without If-Match is 428, malformed 400, stale 412 with the current view")
    void entityTags() {
        String path = "/v1/things/" + UUID.randomUUID();
        var request = given().contentType(ContentType.JSON).body("{\"name\":\"n\",\"count\":1}");
        assertProblem(given().spec(request).put(path).then(), 428, "precondition-required");
        for (String malformed : new String[] {"*", "7", "W/\"7\"", "\"7\", \"8\"", "\"x\""}) {
            assertProblem(
                            given().spec(request)
                                    .header("If-Match", malformed)
                                    .put(path)
                                    .then(),
                            400,
                            "invalid-request")
                    .naming("If-Match");
        }
        var stale = assertProblem(
                given().spec(request).header("If-Match", "\"6\"").put(path).then(), 412, "stale-version");
        assertThat(stale.json().getString("current.name")).isEqualTo("current");
        given().spec(request).header("If-Match", "\"7\"").put(path).then().statusCode(204);
    }
}
