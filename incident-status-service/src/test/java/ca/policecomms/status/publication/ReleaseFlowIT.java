package ca.policecomms.status.publication;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.BOTH;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class ReleaseFlowIT {

    @Test
    @DisplayName(
            "S29 an incident opens, changes its phase and is resolved by releases of two people, and the page follows")
    void wholeLife() {
        Story story = Story.begin("Records system down", "Système de dossiers en panne");
        String component = Story.component("Records counter", "Guichet des dossiers");
        String alternate = Story.alternate(component, story.incident());
        story.release(
                story.update("identified", "major", "We are looking.", "Nous cherchons."),
                List.of(Map.of("componentId", component, "status", "major_outage")),
                List.of(alternate));
        story.expectState("OPEN");
        Story.awaitPage("/status/en/", "Records system down", "We are looking.", "Come to the counter.");
        Story.awaitPage("/status/fr/", "Système de dossiers en panne", "Venez au guichet.");
        EDITOR.get("/v1/components/" + component).body("status", equalTo("major_outage"));

        story.release(story.update("monitoring", "minor", "It works again.", "Cela fonctionne."), List.of(), List.of());
        story.expectState("OPEN");

        EDITOR.act("/v1/alternates/" + alternate, "end", Map.of("backEntry", "pending"))
                .statusCode(200);
        story.release(
                story.update("resolved", "none", "All done.", "Terminé."),
                List.of(Map.of("componentId", component, "status", "operational")),
                List.of(alternate));
        story.expectState("RESOLVED");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/api/v2/incidents.json")
                        .then()
                        .body("incidents.name", hasItem("Records system down"))
                        .body("incidents.find { it.name == 'Records system down' }.status", equalTo("resolved")));
        EDITOR.get("/v1/alternates/" + alternate)
                .body("state", equalTo("ENDED"))
                .body("backEntry", equalTo("pending"));
        EDITOR.get("/v1/components/" + component + "/history")
                .body("items.new", equalTo(List.of("operational", "major_outage")));
    }

    @Test
    @DisplayName("S29 whoever wrote a part of a publication cannot approve it")
    void samePerson() {
        Story story = Story.begin("Same person", "Même personne");
        String update = BOTH.post(
                        "/v1/incidents/" + story.incident() + "/updates",
                        Map.of("phase", "identified", "impact", "minor", "body", text("Hello.", "Bonjour.")))
                .statusCode(201)
                .extract()
                .path("id");
        String publication = story.gather(EDITOR, update, List.of(), List.of());
        EDITOR.act(publication, "submission", null).statusCode(200);
        String hash = EDITOR.get(publication).extract().path("hash");
        assertProblem(BOTH.act(publication, "approvals", Map.of("hash", hash)), 403, "same-person");
        APPROVER.act(publication, "approvals", Map.of("hash", hash))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    @DisplayName("S30 an approval is for the content that was shown; any edit voids it")
    void staleApproval() {
        Story story = Story.begin("Stale", "Périmé");
        String update = story.update("identified", "minor", "First.", "Premier.");
        String publication = story.gather(EDITOR, update, List.of(), List.of());
        EDITOR.act(publication, "submission", null).statusCode(200);
        String hash = EDITOR.get(publication).extract().path("hash");
        APPROVER.act(publication, "approvals", Map.of("hash", hash)).statusCode(200);

        EDITOR.patch(
                        "/v1/incidents/" + story.incident() + "/updates/" + update,
                        Map.of("body", text("Second.", "Deuxième.")))
                .statusCode(200);
        EDITOR.get(publication).body("state", equalTo("DRAFT")).body("voidCause", equalTo("EDIT"));
        assertProblem(APPROVER.act(publication, "release", null), 409, "illegal-transition");

        EDITOR.act(publication, "submission", null).statusCode(200);
        assertProblem(APPROVER.act(publication, "approvals", Map.of("hash", hash)), 409, "approval-stale");
        String newHash = EDITOR.get(publication).extract().path("hash");
        assertThat(newHash).isNotEqualTo(hash);
        EDITOR.patch("/v1/incidents/" + story.incident(), Map.of("title", text("Stale too", "Périmé aussi")))
                .statusCode(200);
        EDITOR.get(publication).body("state", equalTo("DRAFT"));
    }

    @Test
    @DisplayName("S34 without one of the languages nothing is submitted, and the gap is named")
    void translationMissing() {
        Story story = Story.begin("English only", null);
        String update = story.update("identified", "minor", "Hello.", null);
        String publication = story.gather(EDITOR, update, List.of(), List.of());
        var problem = assertProblem(EDITOR.act(publication, "submission", null), 409, "translation-missing");
        problem.naming("updates[0].title.fr").naming("updates[0].body.fr");
    }

    @Test
    @DisplayName("S8 what is out of order is not published without a word on what to do meanwhile")
    void continuity() {
        Story story = Story.begin("No word", "Sans mot");
        String component = Story.component("Lost property", "Objets trouvés");
        String update = story.update("identified", "minor", "Hello.", "Bonjour.");
        String publication = story.gather(
                EDITOR, update, List.of(Map.of("componentId", component, "status", "partial_outage")), List.of());
        assertProblem(EDITOR.act(publication, "submission", null), 409, "continuity-incomplete")
                .json();
        EDITOR.patch(
                        publication,
                        Map.of(
                                "components",
                                List.of(Map.of("componentId", component, "status", "operational")),
                                "alternateIds",
                                List.of(Story.alternate(component, story.incident()))))
                .statusCode(200);
        assertProblem(EDITOR.act(publication, "submission", null), 409, "alternate-active");
        EDITOR.patch(
                        publication,
                        Map.of("components", List.of(Map.of("componentId", component, "status", "under_maintenance"))))
                .statusCode(200);
        assertProblem(EDITOR.act(publication, "submission", null), 422, "rule-violated");
    }

    @Test
    @DisplayName("S30 a rejected publication is a draft again and says why")
    void rejection() {
        Story story = Story.begin("Rejected", "Rejeté");
        String publication = story.gather(EDITOR, story.update("identified", "minor", "x", "y"), List.of(), List.of());
        EDITOR.act(publication, "submission", null).statusCode(200);
        APPROVER.act(publication, "rejection", Map.of("reason", "Say since when."))
                .statusCode(200);
        EDITOR.get(publication).body("state", equalTo("DRAFT")).body("rejectionReason", equalTo("Say since when."));
    }

    @Test
    @DisplayName("S3 the emergency group and its lines are neither moved nor retired")
    void emergencyProtected() {
        String group = Story.emergencyGroup();
        String line =
                EDITOR.get("/v1/components?limit=200").extract().path("items.find { it.code == 'emergency911' }.id");
        assertProblem(
                EDITOR.patch("/v1/component-groups/" + group, Map.of("position", 5)), 409, "emergency-line-protected");
        assertProblem(APPROVER.act("/v1/components/" + line, "retirement", null), 409, "emergency-line-protected");
        assertProblem(
                EDITOR.patch("/v1/components/" + line, Map.of("groupId", Story.group())),
                409,
                "emergency-line-protected");
    }

    @Test
    @DisplayName("S18 what was released is never edited")
    void releasedStays() {
        Story story = Story.begin("Stays", "Reste");
        String update = story.update("identified", "none", "Once.", "Une fois.");
        story.release(update, List.of(), List.of());
        assertProblem(
                EDITOR.patch("/v1/incidents/" + story.incident() + "/updates/" + update, Map.of("impact", "major")),
                409,
                "illegal-transition");
        assertProblem(
                EDITOR.patch("/v1/incidents/" + story.incident(), Map.of("title", text("a", "b"))),
                409,
                "illegal-transition");
    }
}
