package ca.policecomms.status.notification;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.OTHER_APPROVER;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class NotificationsIT {

    private static String rule(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", "Board",
                "basis", "POLICY",
                "clock", Map.of("kind", "FIXED", "amount", 2, "unit", "BUSINESS_DAYS")));
        body.putAll(more);
        return APPROVER.post("/v1/deadline-rules", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String plan(String incident, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "incidentId",
                incident,
                "preset",
                "information-and-privacy-commissioner",
                "publicWording",
                text("The Commissioner was told.", "La commissaire a été avisée."),
                "confidentialWording",
                "Vermilion secret",
                "cleared",
                true));
        body.putAll(more);
        return "/v1/notifications/"
                + EDITOR.post("/v1/notifications", body)
                        .statusCode(201)
                        .body("capacity", equalTo("regulator"))
                        .extract()
                        .<String>path("id");
    }

    @Test
    @DisplayName(
            "S23 who is told is kept by incident and recipient; the usual ones are presets with title and capacity")
    void presets() {
        Story story = Story.begin("Whom we told", "Qui fut avisé");
        Map<String, String> usual = Map.of(
                "police-service-board", "oversight",
                "mayor", "government",
                "city", "government",
                "information-and-privacy-commissioner", "regulator",
                "ontario-provincial-police", "investigator",
                "provincial-partner", "partner",
                "federal-partner", "partner");
        usual.forEach((preset, capacity) -> EDITOR.post(
                        "/v1/notifications",
                        Map.of(
                                "incidentId",
                                story.incident(),
                                "preset",
                                preset,
                                "publicWording",
                                text("They were told.", "Avis donné.")))
                .statusCode(201)
                .body("incidentId", equalTo(story.incident()))
                .body("capacity", equalTo(capacity))
                .body("recipient.en", notNullValue())
                .body("recipient.fr", notNullValue()));
        assertThat(EDITOR.get("/v1/notifications?limit=200&incidentId=" + story.incident())
                        .extract()
                        .<List<String>>path("items.findAll { it.incidentId == '" + story.incident() + "' }.capacity"))
                .hasSameSizeAs(usual.keySet());
    }

    @Test
    @DisplayName("S25 filings go on as a series, and the public reads of a cleared row that one was made, not what")
    void series() {
        Story story = Story.begin("Told partners", "Partenaires avisés");
        story.release(story.update("identified", "minor", "x", "y"), List.of(), List.of());
        String path = plan(story.incident(), Map.of("deadlineRuleId", rule(Map.of())));
        EDITOR.get(path)
                .body("label", equalTo("target"))
                .body("overdue", equalTo(false))
                .body("dueAt", notNullValue());
        Map<String, Object> filing = Map.of("kind", "preliminary", "channel", "portal", "evidence", "sha256:00ff");
        EDITOR.act(path, "filings", filing).statusCode(200).body("state", equalTo("SENT"));
        assertProblem(EDITOR.act(path, "filings", filing), 409, "illegal-transition");
        EDITOR.act(path, "acknowledgement", Map.of("reference", "IPC-77")).statusCode(200);
        assertProblem(EDITOR.act(path, "decision", Map.of("act", "close")), 409, "illegal-transition");
        EDITOR.act(path, "decision", Map.of("act", "next")).statusCode(200).body("state", equalTo("PLANNED"));
        EDITOR.act(path, "filings", Map.of("kind", "final", "channel", "portal", "evidence", "ref 2"))
                .statusCode(200);
        String id = path.substring("/v1/notifications/".length());
        Story.releaseNow(Story.publication(Map.of("parts", List.of(Map.of("kind", "notification", "id", id)))));
        EDITOR.get(path).body("releasedAt", notNullValue());
        EDITOR.act(path, "decision", Map.of("act", "close")).statusCode(200).body("state", equalTo("CLOSED"));
        for (String page : List.of("/status/en/", "/status.txt", "/api/v2/incidents.json")) {
            assertThat(given().get(page).asString()).doesNotContain("Vermilion").doesNotContain("IPC-77");
        }
    }

    @Test
    @DisplayName("S27 pausing a clock needs authority and review date, by an approver")
    void paused() {
        Story story = Story.begin("Paused clock", "Horloge arrêtée");
        String path = plan(story.incident(), Map.of("deadlineRuleId", rule(Map.of())));
        String due = EDITOR.get(path).extract().path("dueAt");
        assertProblem(APPROVER.act(path, "decision", Map.of("act", "pause")), 400, "invalid-request")
                .naming("authority")
                .naming("reviewAt");
        Map<String, Object> pause = Map.of(
                "act",
                "pause",
                "authority",
                "Counsel",
                "reviewAt",
                Instant.now().plusSeconds(9_999).toString());
        assertProblem(EDITOR.act(path, "decision", pause), 403, "role-forbidden");
        APPROVER.act(path, "decision", pause).statusCode(200).body("pause.authority", equalTo("Counsel"));
        APPROVER.act(path, "decision", Map.of("act", "resume"))
                .statusCode(200)
                .body("pause", nullValue())
                .body("dueAt", equalTo(due));
    }

    @Test
    @DisplayName("S24 holding takes authority and date; that it is not required takes two approvers")
    void decided() {
        Story story = Story.begin("Decided", "Décidé");
        String path = plan(story.incident(), Map.of());
        String later = Instant.now().plusSeconds(9_999).toString();
        APPROVER.act(path, "decision", Map.of("act", "hold", "authority", "OPP", "reviewAt", later))
                .statusCode(200)
                .body("state", equalTo("HELD"));
        APPROVER.act(path, "decision", Map.of("act", "lift")).statusCode(200).body("state", equalTo("PLANNED"));
        Map<String, Object> no = Map.of("act", "not-required", "reason", "No personal data.");
        APPROVER.act(path, "decision", no).statusCode(200).body("state", equalTo("PLANNED"));
        assertProblem(APPROVER.act(path, "decision", no), 403, "same-person");
        OTHER_APPROVER.act(path, "decision", no).statusCode(200).body("state", equalTo("NOT_REQUIRED"));
    }

    @Test
    @DisplayName("S26 a deadline of the law cites it and shows as law")
    void law() {
        assertProblem(
                        APPROVER.post(
                                "/v1/deadline-rules",
                                Map.of(
                                        "name",
                                        "x",
                                        "basis",
                                        "STATUTE",
                                        "clock",
                                        Map.of("kind", "AS_SOON_AS_FEASIBLE"))),
                        400,
                        "invalid-request")
                .naming("citation");
        String id = rule(
                Map.of("basis", "STATUTE", "citation", "An Act, s. 1", "clock", Map.of("kind", "AS_SOON_AS_FEASIBLE")));
        EDITOR.get("/v1/deadline-rules/" + id).body("label", equalTo("law"));
        assertProblem(
                EDITOR.post("/v1/deadline-rules", Map.of("name", "x", "basis", "POLICY", "clock", Map.of())),
                403,
                "role-forbidden");
        String incident = Story.begin("By law", "Selon la loi").incident();
        EDITOR.get(plan(incident, Map.of("deadlineRuleId", id)))
                .body("label", equalTo("law"))
                .body("dueAt", nullValue())
                .body("overdue", equalTo(false));
    }
}
