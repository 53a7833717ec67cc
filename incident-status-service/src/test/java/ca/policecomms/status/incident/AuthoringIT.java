package ca.policecomms.status.incident;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import ca.policecomms.status.Told;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class AuthoringIT {

    @Test
    @DisplayName(
            "S22 a report comes after the incident, in four parts and both languages, and makes it postmortem on the"
                    + " wire")
    void report() {
        Story story = Story.begin("Reported later", "Rapport à suivre");
        story.release(story.update("identified", "minor", "Down.", "Panne."), List.of(), List.of());
        String path = "/v1/incidents/" + story.incident() + "/report";
        assertProblem(EDITOR.get(path), 404, "not-found");
        Map<String, Object> text = new HashMap<>(Map.of(
                "whatHappened", text("A disk failed.", "Un disque a flanché."),
                "effect", text("Reports waited.", "Les rapports ont attendu."),
                "response", text("We replaced it.", "Nous l’avons remplacé."),
                "changes", text("Two disks now.", null)));
        String id = put(path, null, text).statusCode(200).extract().path("id");
        String publication = Story.publication(Map.of("parts", List.of(Map.of("kind", "report", "id", id))));
        assertProblem(EDITOR.act(publication, "submission", null), 409, "translation-missing");
        text.put("changes", text("Two disks now.", "Deux disques désormais."));
        assertProblem(put(path, null, text), 428, "precondition-required");
        put(path, "\"1\"", text).statusCode(200);
        assertProblem(EDITOR.act(publication, "submission", null), 409, "illegal-transition");
        story.release(story.update("resolved", "none", "Up.", "Rétabli."), List.of(), List.of());
        Story.releaseNow(publication);
        story.expectState("REPORTED");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get("/api/v2/incidents.json")
                        .then()
                        .body("incidents.find { it.name == 'Reported later' }.status", equalTo("postmortem")));
        Told.assertKept(
                Told.records(story.incident(), 3),
                "status.incident.opened.v1",
                "status.incident.resolved.v1",
                "status.incident.reported.v1");
    }

    private static ValidatableResponse put(String path, String tag, Object body) {
        var request = given().auth().oauth2(EDITOR.token()).contentType(ContentType.JSON);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.body(body).put(path).then();
    }

    @Test
    @DisplayName("S19 a template fills its gaps by type; a gap that is left is refused")
    void templates() {
        String template = EDITOR.post(
                        "/v1/templates",
                        Map.of(
                                "name",
                                "Counter",
                                "body",
                                text(
                                        "Come to {{where:component}} before {{until:time}}, window {{n:number}}.",
                                        "Venez à {{where:component}} avant le {{until:time}}, guichet {{n:number}}.")))
                .statusCode(201)
                .extract()
                .path("id");
        String updates = "/v1/incidents/" + Story.begin("Filled", "Rempli").incident() + "/updates";
        Map<String, Object> body = new HashMap<>(Map.of(
                "phase",
                "identified",
                "impact",
                "minor",
                "templateId",
                template,
                "values",
                Map.of(
                        "where",
                        Story.component("Desk 9", "Guichet 9"),
                        "until",
                        "2026-12-01T17:00:00-05:00",
                        "n",
                        "3")));
        EDITOR.post(updates, body)
                .statusCode(201)
                .body("body.en", containsString("Come to Desk 9 before December 1, 2026 at 5:00"))
                .body("body.fr", containsString("Venez à Guichet 9 avant le 1 décembre 2026 à 17 h 00, guichet 3."));
        body.put("values", Map.of("where", "nowhere", "n", "three", "odd", "x"));
        assertProblem(EDITOR.post(updates, body), 400, "invalid-request")
                .naming("values.where")
                .naming("values.until")
                .naming("values.n")
                .naming("values.odd");
        assertProblem(
                        EDITOR.post(
                                updates,
                                Map.of(
                                        "phase",
                                        "identified",
                                        "impact",
                                        "minor",
                                        "body",
                                        text("Come {{when:time}}.", "Venez."))),
                        400,
                        "invalid-request")
                .naming("body.en");
        EDITOR.post("/v1/templates/" + template + "/versions", Map.of("body", text("Plain.", "Simple.")))
                .statusCode(201)
                .body("number", equalTo(2));
        EDITOR.get("/v1/templates/" + template + "/versions").body("number", equalTo(List.of(2, 1)));
    }

    @Test
    @DisplayName(
            "S35 seven cards and a scam warning ship in both languages, and a new version is read after its release")
    void advice() {
        List<String> kinds = EDITOR.get("/v1/advice-cards?limit=200")
                .extract()
                .path("items.findAll { it.code.startsWith('adv') }.kind");
        assertThat(kinds).hasSize(8).contains("scam-warning");
        EDITOR.get("/v1/advice-cards?limit=200")
                .body("items.findAll { it.latest.body.fr == null || it.latest.reviewOn == null }", hasSize(0));
        Story.awaitPage("/status/en/advice", "Let your bank warn you");
        Story.awaitPage("/status/fr/advice", "Laissez votre banque vous avertir", "cartes-cadeaux");
        String card =
                EDITOR.get("/v1/advice-cards?limit=200").extract().path("items.find { it.code == 'advbankalert' }.id");
        String version = EDITOR.post(
                        "/v1/advice-cards/" + card + "/versions",
                        Map.of(
                                "title", text("Alerts of your bank", "Alertes de votre banque"),
                                "body", text("Turn them on today.", "Activez-les dès aujourd’hui."),
                                "reviewOn", "2027-05-01"))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(given().get("/status/en/advice").asString()).doesNotContain("Turn them on today.");
        Story.releaseNow(Story.publication(Map.of("parts", List.of(Map.of("kind", "advice", "id", version)))));
        Story.awaitPage("/status/en/advice", "Turn them on today.");
        Story story = Story.begin("With advice", "Avec conseils");
        String update = EDITOR.post(
                        "/v1/incidents/" + story.incident() + "/updates",
                        Map.of(
                                "phase",
                                "identified",
                                "impact",
                                "minor",
                                "body",
                                text("a", "b"),
                                "adviceCardIds",
                                List.of(card)))
                .statusCode(201)
                .body("advice", equalTo(List.of(card)))
                .extract()
                .path("id");
        story.release(update, List.of(), List.of());
        assertProblem(
                        EDITOR.post(
                                "/v1/incidents/" + story.incident() + "/updates",
                                Map.of(
                                        "phase",
                                        "identified",
                                        "impact",
                                        "minor",
                                        "body",
                                        text("a", "b"),
                                        "adviceCardIds",
                                        List.of(UUID.randomUUID().toString()))),
                        422,
                        "rule-violated")
                .naming("adviceCardIds");
    }

    @Test
    @DisplayName("S14 a draft is discarded for good; what was released is not")
    void discarded() {
        Story draft = Story.begin("Never mind", "Peu importe");
        String path = "/v1/incidents/" + draft.incident();
        assertProblem(EDITOR.patch(path, Map.of("discard", true, "title", text("a", "b"))), 400, "invalid-request")
                .naming("discard");
        EDITOR.patch(path, Map.of("discard", true)).statusCode(200).body("state", equalTo("DISCARDED"));
        assertProblem(
                EDITOR.post(
                        path + "/updates", Map.of("phase", "identified", "impact", "minor", "body", text("a", "b"))),
                409,
                "illegal-transition");
        Story told = Story.begin("Told already", "Déjà dit");
        told.release(told.update("identified", "none", "a", "b"), List.of(), List.of());
        assertProblem(
                EDITOR.patch("/v1/incidents/" + told.incident(), Map.of("discard", true)), 409, "illegal-transition");
    }

    @Test
    @DisplayName("S2 a system names the functions that it carries, and nothing else")
    void carries() {
        String function = Story.component("Carried", "Porté");
        String system = Story.system("Carrier", "Porteur");
        EDITOR.patch("/v1/components/" + system, Map.of("carries", List.of(function)))
                .statusCode(200)
                .body("carries", equalTo(List.of(function)));
        assertProblem(
                        EDITOR.patch("/v1/components/" + system, Map.of("carries", List.of(system))),
                        422,
                        "rule-violated")
                .naming("carries");
        assertProblem(
                        EDITOR.patch("/v1/components/" + function, Map.of("carries", List.of(function))),
                        422,
                        "rule-violated")
                .naming("carries");
        Story.releaseNow(Story.publication(Map.of(
                "components",
                List.of(
                        Map.of("componentId", function, "status", "operational"),
                        Map.of("componentId", system, "status", "operational")))));
        Map<String, ?> one = Map.of("componentId", function, "status", "operational");
        Map<String, ?> two = Map.of("componentId", system, "status", "operational");
        String ordered = Story.publication(Map.of("components", List.of(one, two)));
        EDITOR.patch(ordered, Map.of("components", List.of(two, one)))
                .statusCode(200)
                .body("components.componentId", equalTo(List.of(system, function)));
        EDITOR.get("/v1/components/" + system).body("carries", equalTo(List.of(function)));
    }
}
