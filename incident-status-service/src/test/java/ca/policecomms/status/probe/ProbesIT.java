package ca.policecomms.status.probe;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import ca.policecomms.status.probe.application.RecordingLook;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class ProbesIT {

    @Inject
    RecordingLook due;

    @Test
    @DisplayName(
            "S44 a heartbeat that stops proposes a draft to staff and publishes nothing; people take it up or leave it")
    void heartbeat() {
        String component = Story.component("Beating", "Battant");
        var created = EDITOR.post(
                        "/v1/probes",
                        Map.of(
                                "name",
                                "Beat",
                                "kind",
                                "heartbeat",
                                "componentId",
                                component,
                                "intervalSeconds",
                                10,
                                "failures",
                                1,
                                "window",
                                1))
                .statusCode(201)
                .extract();
        String id = created.path("id");
        String token = created.path("token");
        EDITOR.get("/v1/probes/" + id).body("token", nullValue());
        given().post("/v1/heartbeats/" + token).then().statusCode(204);
        assertProblem(given().post("/v1/heartbeats/" + "0".repeat(64)).then(), 404, "not-found");
        due.looked(UUID.fromString(id), true);
        due.looked(UUID.fromString(id), false);
        String find = "items.find { it.probeId == '" + id + "' }.";
        String proposal = EDITOR.get("/v1/proposals?limit=200")
                .body(find + "status", equalTo("partial_outage"))
                .body(find + "state", equalTo("OPEN"))
                .extract()
                .path(find + "id");
        EDITOR.get("/v1/components/" + component)
                .body("status", equalTo("operational"))
                .body("state", equalTo("DRAFT"));
        String path = "/v1/proposals/" + proposal;
        assertProblem(APPROVER.act(path, "accept", null), 403, "role-forbidden");
        String publication = EDITOR.act(path, "accept", null)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .extract()
                .path("publicationId");
        EDITOR.get("/v1/publications/" + publication)
                .body("state", equalTo("DRAFT"))
                .body("components[0].status", equalTo("partial_outage"));
        assertProblem(EDITOR.act(path, "dismiss", Map.of("reason", "x")), 409, "illegal-transition");
        due.looked(UUID.fromString(id), true);
        String up = EDITOR.get("/v1/proposals?state=OPEN&limit=200")
                .body(find + "health", equalTo("up"))
                .extract()
                .path(find + "id");
        EDITOR.act("/v1/proposals/" + up, "dismiss", Map.of("reason", "We know."))
                .statusCode(200);
        given().auth()
                .oauth2(EDITOR.token())
                .header("If-Match", EDITOR.get("/v1/probes/" + id).extract().header("ETag"))
                .delete("/v1/probes/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    @DisplayName("S43 a target that is not on the allow-list is refused")
    void allowList() {
        String component = Story.component("Not allowed", "Interdit");
        assertProblem(
                        EDITOR.post(
                                "/v1/probes",
                                Map.of("name", "x", "kind", "tcp", "componentId", component, "target", "localhost:22")),
                        422,
                        "rule-violated")
                .naming("target");
        assertProblem(
                        EDITOR.post("/v1/probes", Map.of("name", "x", "kind", "http", "componentId", component)),
                        400,
                        "invalid-request")
                .naming("target");
    }
}
