package ca.policecomms.status.probe;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import ca.policecomms.status.Told;
import ca.policecomms.status.probe.application.RecordingLook;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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
        Told.assertKept(Told.records(id, 1), "status.probe.proposed.v1");
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
    @DisplayName("S42, S44 staff read what a probe found on their pages; the public's do not even get a new number")
    void onStaffPages() {
        String component = Story.component("Probed desk", "Guichet sondé");
        Story.releaseNow(Story.publication(
                Map.of("components", List.of(Map.of("componentId", component, "status", "operational")))));
        String id = EDITOR.post(
                        "/v1/probes",
                        Map.of(
                                "name",
                                "Cinnabar probe",
                                "kind",
                                "heartbeat",
                                "componentId",
                                component,
                                "intervalSeconds",
                                86_400,
                                "failures",
                                1,
                                "window",
                                1))
                .statusCode(201)
                .extract()
                .path("id");
        awaitStaff("en", "Probe Cinnabar probe:", "nothing known yet");
        int sequence = given().get("/status/en/summary.json").path("version.sequence");
        due.looked(UUID.fromString(id), true);
        awaitStaff("en", "works, since");
        due.looked(UUID.fromString(id), false);
        awaitStaff("en", "fails, since");
        awaitStaff("fr", "Sonde Cinnabar probe", "échoue, depuis le");
        given().get("/status/en/summary.json").then().body("version.sequence", equalTo(sequence));
        for (String path : List.of("/status/en/", "/status/en/summary.json", "/api/v2/summary.json")) {
            given().get(path).then().body(not(containsString("Cinnabar")));
        }
        EDITOR.patch("/v1/probes/" + id, Map.of("enabled", false)).statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> EDITOR.get("/status/staff/en/").body(not(containsString("Cinnabar"))));
    }

    private static void awaitStaff(String language, String... texts) {
        for (String text : texts) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> EDITOR.get("/status/staff/" + language + "/")
                            .statusCode(200)
                            .body(containsString(text)));
        }
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
