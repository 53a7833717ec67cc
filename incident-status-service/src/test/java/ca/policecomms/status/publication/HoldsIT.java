package ca.policecomms.status.publication;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.OTHER_APPROVER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class HoldsIT {

    private static final String LATER = Instant.now().plus(30, ChronoUnit.DAYS).toString();

    private static String hold(String kind, String id, String field) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "subjectKind", kind,
                "subjectId", id,
                "reason", "Under investigation",
                "authority", "Ontario Provincial Police",
                "reviewAt", LATER));
        if (field != null) {
            body.put("field", field);
        }
        String holdId =
                APPROVER.post("/v1/holds", body).statusCode(201).extract().path("id");
        return "/v1/holds/" + holdId;
    }

    private static void lift(String hold) {
        APPROVER.act(hold, "lift", Map.of("reason", "Charges are laid."))
                .statusCode(200)
                .body("state", equalTo("LIFT_PROPOSED"));
        OTHER_APPROVER
                .act(hold, "lift", Map.of("reason", "Agreed."))
                .statusCode(200)
                .body("state", equalTo("LIFTED"));
    }

    private static void awaitWithout(String path, String text) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(given().get(path).asString()).doesNotContain(text));
    }

    @Test
    @DisplayName(
            "S28 what is held leaves every page, feed and API answer at once, and is back when two people lifted it")
    void released() {
        Story story = Story.begin("Zanzibar breach", "Brèche de Zanzibar");
        story.release(story.update("identified", "minor", "We look.", "Nous cherchons."), List.of(), List.of());
        List<String> paths = List.of(
                "/status/en/",
                "/status/fr/",
                "/status.txt",
                "/api/v2/incidents.json",
                "/api/v2/summary.json",
                "/status/fr/api/v2/incidents.json",
                "/status/en/summary.json");
        Story.awaitPage("/status/en/", "Zanzibar breach");
        String hold = hold("incident", story.incident(), null);
        for (String path : paths) {
            awaitWithout(path, "Zanzibar");
        }
        String update = story.update("monitoring", "minor", "More.", "Plus.");
        String publication = story.gather(EDITOR, update, List.of(), List.of());
        assertProblem(EDITOR.act(publication, "submission", null).body("$", hasKey("holdIds")), 409, "held");
        assertProblem(APPROVER.act(hold, "review", Map.of("reviewAt", "2020-01-01T00:00:00Z")), 400, "invalid-request")
                .naming("reviewAt");
        APPROVER.act(hold, "review", Map.of("reviewAt", LATER)).statusCode(200);
        lift(hold);
        Story.awaitPage("/status/en/", "Zanzibar breach", "We look.");
        Story.awaitPage("/api/v2/incidents.json", "Zanzibar breach");
        EDITOR.act(publication, "submission", null).statusCode(200);
    }

    @Test
    @DisplayName("S28 a hold on the name of a component hides the name wherever it is written")
    void name() {
        Story story = Story.begin("Archive trouble", "Ennuis d’archives");
        String component = Story.component("Quetzal archive", "Archives Quetzal");
        story.release(
                story.update(
                        "identified", "minor", "The quetzal  ARCHIVE is slow.", "Les archives quetzal sont lentes."),
                List.of(Map.of("componentId", component, "status", "degraded_performance")),
                List.of(Story.alternate(component, story.incident())));
        Story.awaitPage("/status/en/", "Quetzal archive");
        String hold = hold("component", component, "name");
        for (String path : List.of("/status/en/", "/status.txt", "/api/v2/summary.json", "/api/v2/incidents.json")) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(given().get(path).asString().toLowerCase(Locale.ROOT))
                            .doesNotContain("quetzal"));
        }
        Story.awaitPage("/status/en/", "Name withheld");
        Story other = Story.begin("Something else", "Autre chose");
        String telling = other.gather(
                EDITOR,
                other.update("identified", "minor", "It is the Quetzal Archive.", "C’est lui."),
                List.of(),
                List.of());
        assertProblem(EDITOR.act(telling, "submission", null), 409, "held");
        lift(hold);
        Story.awaitPage("/status/en/", "Quetzal archive", "The quetzal  ARCHIVE is slow.");
    }

    @Test
    @DisplayName("S28 a new hold voids approvals, one person cannot lift it, and its text is in no problem")
    void approvals() {
        Story story = Story.begin("Held later", "Retenu plus tard");
        String update = story.update("identified", "minor", "Chartreuse token.", "Jeton chartreuse.");
        String publication = story.gather(EDITOR, update, List.of(), List.of());
        EDITOR.act(publication, "submission", null).statusCode(200);
        String hash = APPROVER.get(publication).extract().path("hash");
        APPROVER.act(publication, "approvals", Map.of("hash", hash)).statusCode(200);
        String hold = hold("update", update, "body");
        EDITOR.get(publication).body("state", equalTo("DRAFT")).body("voidCause", equalTo("HOLD"));
        String problem = EDITOR.act(publication, "submission", null)
                .statusCode(409)
                .extract()
                .asString();
        assertThat(problem).doesNotContain("hartreuse").contains(hold.substring("/v1/holds/".length()));
        APPROVER.act(hold, "lift", Map.of("reason", "x")).statusCode(200);
        assertProblem(APPROVER.act(hold, "lift", Map.of("reason", "x")), 403, "same-person");
        assertProblem(EDITOR.act(publication, "submission", null), 409, "held");
    }

    @Test
    @DisplayName("S28 what is held must exist, a component's hold names a field, and emergency lines are never hidden")
    void refused() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "subjectKind", "incident", "subjectId", id, "reason", "x", "authority", "OPP", "reviewAt", LATER);
        assertProblem(APPROVER.post("/v1/holds", body), 422, "rule-violated").naming("subjectId");
        assertProblem(EDITOR.post("/v1/holds", body), 403, "role-forbidden");
        Map<String, Object> component = new HashMap<>(body);
        component.put("subjectKind", "component");
        assertProblem(APPROVER.post("/v1/holds", component), 400, "invalid-request")
                .naming("field");
        component.put("field", "name");
        component.put(
                "subjectId",
                EDITOR.get("/v1/components?limit=200").extract().path("items.find { it.code == 'emergency911' }.id"));
        assertProblem(APPROVER.post("/v1/holds", component), 409, "emergency-line-protected");
    }
}
