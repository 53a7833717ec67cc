package ca.policecomms.status.publication;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.AUDITOR;
import static ca.policecomms.status.Staff.BOTH;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class PublicationActsIT {

    @Inject
    javax.sql.DataSource database;

    @Test
    @DisplayName("S32 one approver alone releases the status of an emergency line, loudly, and another reviews it")
    void breakGlass() {
        String line = Story.emergencyLine("emergresp001");
        String alternate =
                Story.alternateOf(line, "Call 613-549-4660 until further notice.", "Composez le 613-549-4660.");
        String publication = Story.publication(Map.of(
                "components", List.of(Map.of("componentId", line, "status", "degraded_performance")),
                "alternateIds", List.of(alternate)));
        assertProblem(EDITOR.act(publication, "break-glass", Map.of("reason", "x")), 403, "role-forbidden");
        BOTH.act(publication, "break-glass", Map.of("reason", "Lines fail and nobody else is in."))
                .statusCode(200)
                .body("state", equalTo("RELEASED"))
                .body("breakGlass.reviewDueAt", notNullValue());
        Story.awaitPage("/status/en/", "Call 613-549-4660 until further notice.");
        AUDITOR.get("/v1/audit?limit=200").statusCode(200).body("items.action", hasItem("publication.break-glass"));
        assertProblem(BOTH.act(publication, "review", null), 403, "same-person");
        APPROVER.act(publication, "review", null)
                .statusCode(200)
                .body("breakGlass.reviewedBy", equalTo(APPROVER.subject()));
        EDITOR.act("/v1/alternates/" + alternate, "end", Map.of("backEntry", "not-needed"))
                .statusCode(200);
        String back = Story.publication(Map.of(
                "components", List.of(Map.of("componentId", line, "status", "operational")),
                "alternateIds", List.of(alternate)));
        APPROVER.act(back, "break-glass", Map.of("reason", "It works again.")).statusCode(200);
    }

    @Test
    @DisplayName("S32 breaking the glass releases nothing else: no update, no other component, no new text")
    void nothingElse() {
        Story story = Story.begin("Not alone", "Pas seul");
        String update = story.update("identified", "minor", "x", "y");
        String line = Story.emergencyLine("emergency911");
        String component = Story.component("Lost keys", "Clés perdues");
        for (Map<String, ?> content : List.<Map<String, ?>>of(
                Map.of("updateIds", List.of(update)),
                Map.of(
                        "components",
                        List.of(
                                Map.of("componentId", line, "status", "operational"),
                                Map.of("componentId", component, "status", "operational"))))) {
            String publication = Story.publication(content);
            assertProblem(APPROVER.act(publication, "break-glass", Map.of("reason", "x")), 422, "rule-violated");
            APPROVER.get(publication).body("state", equalTo("DRAFT"));
            EDITOR.patch(publication, Map.of("updateIds", List.of())).statusCode(200);
        }
    }

    @Test
    @DisplayName("S34 with a stated reason one language follows: readers are told until when, and then read it")
    void frenchToFollow() {
        Story story = Story.begin("Switchboard fire", null);
        String update = story.update("identified", "major", "Smoke in the server room.", null);
        String due = Instant.now().plus(4, ChronoUnit.HOURS).toString();
        String publication = Story.publication(Map.of(
                "updateIds", List.of(update),
                "translation", Map.of("missing", "fr", "reason", "The translator is on the way.", "dueAt", due)));
        Story.releaseNow(publication);
        Story.awaitPage("/status/fr/", "version française à venir", "au plus tard le", "Smoke in the server room.");
        Story.awaitPage("/status/fr/api/v2/incidents.json", "Version française à venir");
        String follows = EDITOR.act(
                        publication,
                        "correction",
                        Map.of(
                                "updateId", update,
                                "title", Map.of("fr", "Incendie au standard"),
                                "body", Map.of("fr", "De la fumée dans la salle des serveurs.")))
                .statusCode(201)
                .extract()
                .path("id");
        Story.releaseNow("/v1/publications/" + follows);
        Story.awaitPage("/status/fr/", "Incendie au standard", "De la fumée dans la salle des serveurs.");
        assertThat(given().get("/status/fr/api/v2/incidents/unresolved.json").asString())
                .doesNotContain("Smoke in the server room.");
        EDITOR.get(publication).body("translatedAt", notNullValue()).body("state", equalTo("RELEASED"));
        assertProblem(
                        EDITOR.act(publication, "correction", Map.of("updateId", update, "body", Map.of("fr", "x"))),
                        400,
                        "invalid-request")
                .naming("reason");
    }

    @Test
    @DisplayName("S18 a correction shows old and new with a reason; a retraction leaves time and reason, lists caches")
    void correctedAndRetracted() {
        Story story = Story.begin("Counted wrong", "Mal compté");
        String update = story.update("identified", "minor", "Ten sites.", "Dix sites.");
        String original = story.release(update, List.of(), List.of());
        Map<String, Object> body = Map.of(
                "updateId", update,
                "body", text("Twelve sites.", "Douze sites."),
                "reason", text("We counted again.", "Nous avons recompté."));
        String correction = EDITOR.act(original, "correction", body)
                .statusCode(201)
                .body("purge", hasItem("/api/v2/incidents.json"))
                .extract()
                .path("id");
        assertProblem(EDITOR.act(original, "correction", body), 409, "illegal-transition");
        Story.releaseNow("/v1/publications/" + correction);
        EDITOR.get(original).body("state", equalTo("CORRECTED"));
        Story.awaitPage("/api/v2/incidents.json", "Twelve sites.", "We counted again.", "Ten sites.");
        String retraction = EDITOR.act(original, "retraction", Map.of("reason", text("Not ours.", "Pas à nous.")))
                .statusCode(201)
                .extract()
                .path("id");
        Story.releaseNow("/v1/publications/" + retraction);
        EDITOR.get(original).body("state", equalTo("RETRACTED"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(given().get("/api/v2/incidents.json").asString())
                                .contains("Not ours.")
                                .doesNotContain("Twelve sites.")
                                .doesNotContain("Ten sites."));
        EDITOR.get("/v1/incidents/" + story.incident() + "/updates/" + update).body("body.en", equalTo("Ten sites."));
        assertProblem(EDITOR.act(original, "retraction", Map.of("reason", text("a", "b"))), 409, "illegal-transition");
    }

    @Test
    @DisplayName(
            "S29 an approved publication with a time of its own is released by the scheduler, not before and not by"
                    + " people")
    void onTime() {
        Story story = Story.begin("At nine", "À neuf heures");
        String update = story.update("identified", "none", "It is time.", "C’est l’heure.");
        String when = Instant.now().plusSeconds(4).toString();
        String publication = Story.publication(Map.of("updateIds", List.of(update), "notBefore", when));
        Story.approve(publication);
        assertProblem(APPROVER.act(publication, "release", null), 409, "illegal-transition");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> EDITOR.get(publication)
                        .body("state", equalTo("RELEASED"))
                        .body("releasedBy", equalTo("scheduler")));
        Story.awaitPage("/status/en/", "It is time.");
    }

    @Test
    @DisplayName("S19 findings of the phrase lint are answered before submission; other words need another answer")
    void lint() {
        Story story = Story.begin("Ransom note", "Note");
        String update = story.update("identified", "minor", "We are at work.", "Nous y travaillons.");
        String publication = story.gather(EDITOR, update, List.of(), List.of());
        assertProblem(EDITOR.act(publication, "submission", null), 409, "lint-unanswered");
        String finding = EDITOR.get(publication)
                .body("lint.rule", hasItem("ransom"))
                .extract()
                .path("lint[0].id");
        EDITOR.patch(
                        publication,
                        Map.of("lintAnswers", List.of(Map.of("finding", finding, "answer", "Cleared by counsel."))))
                .statusCode(200)
                .body("lint", hasSize(0));
        EDITOR.act(publication, "submission", null).statusCode(200);
    }

    @Test
    @DisplayName("S30 of an approval and an edit at the same time one wins, and no unapproved hash is ever released")
    void rivals() throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 8; round++) {
                Story story = Story.begin("Rivals " + round, "Rivaux " + round);
                String update = story.update("identified", "none", "Approved text.", "Texte approuvé.");
                String publication = story.gather(EDITOR, update, List.of(), List.of());
                EDITOR.act(publication, "submission", null).statusCode(200);
                String hash = APPROVER.get(publication).extract().path("hash");
                CountDownLatch both = new CountDownLatch(2);
                String path = "/v1/incidents/" + story.incident() + "/updates/" + update;
                Future<Integer> edit = pool.submit(() -> {
                    meet(both);
                    return EDITOR.patch(path, Map.of("body", text("Sneaked in.", "Glissé.")))
                            .extract()
                            .statusCode();
                });
                Future<Integer> release = pool.submit(() -> {
                    meet(both);
                    int approved = APPROVER.act(publication, "approvals", Map.of("hash", hash))
                            .extract()
                            .statusCode();
                    return approved != 200
                            ? approved
                            : APPROVER.act(publication, "release", null)
                                    .extract()
                                    .statusCode();
                });
                edit.get();
                release.get();
                String state = EDITOR.get(publication).extract().path("state");
                boolean released = "RELEASED".equals(state);
                assertThat(edit.get()).isEqualTo(released ? 409 : 200);
                if (released) {
                    EDITOR.get(path).body("body.en", equalTo("Approved text."));
                    EDITOR.get(publication).body("hash", equalTo(hash));
                } else {
                    assertThat(release.get()).isIn(409, 412);
                }
            }
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from released.incident_update where body_en = 'Sneaked in.'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("S14 a resolved incident is opened again with a reason, and tells of its work streams")
    void reopened() {
        Story story = Story.begin("Comes back", "Revient");
        story.release(story.update("identified", "minor", "Down.", "Panne."), List.of(), List.of());
        story.release(story.update("resolved", "none", "Up.", "Rétabli."), List.of(), List.of());
        String updates = "/v1/incidents/" + story.incident() + "/updates";
        Map<String, Object> again = new HashMap<>(Map.of(
                "phase",
                "investigating",
                "impact",
                "minor",
                "body",
                text("Down again.", "De nouveau en panne."),
                "streams",
                Map.of("containment", "done", "investigation", "under_way")));
        assertProblem(EDITOR.post(updates, again), 409, "illegal-transition");
        again.put("reopenReason", "The fault is back.");
        String update = EDITOR.post(updates, again).statusCode(201).extract().path("id");
        story.release(update, List.of(), List.of());
        EDITOR.get("/v1/incidents/" + story.incident())
                .body("state", equalTo("OPEN"))
                .body("reopenedAt", notNullValue())
                .body("resolvedAt", nullValue())
                .body("streams.containment", equalTo("done"))
                .body("streams.restoration", nullValue());
    }
}
