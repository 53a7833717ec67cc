package ca.policecomms.status.indicator;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.AUDITOR;
import static ca.policecomms.status.Staff.BOTH;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.status.Staff;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class IndicatorOverrideIT {

    private static final String WHY = "The whole town depends on what is out.";
    private static final String POURQUOI = "Toute la ville dépend de ce qui est en panne.";

    private static Map<String, ?> override(String indicator, Instant until) {
        return Map.of("indicator", indicator, "reason", text(WHY, POURQUOI), "until", until.toString());
    }

    private static String draft(Staff by, Instant until) {
        return by.post("/v1/indicator-overrides", override("critical", until))
                .statusCode(201)
                .body("insteadOf", notNullValue())
                .extract()
                .path("id");
    }

    private static String publication(Staff by, String override) {
        return "/v1/publications/"
                + by.post("/v1/publications", Map.of("parts", List.of(Map.of("kind", "indicator", "id", override))))
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private static void awaitIndicator(boolean set) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            given().get("/api/v2/status.json")
                    .then()
                    .body("status.indicator", set ? equalTo("critical") : not(equalTo("critical")));
            given().get("/status/en/summary.json").then().body("override.reason", set ? equalTo(WHY) : nullValue());
        });
    }

    @Test
    @DisplayName("S49 two people set the indicator for a time; it is shown with reason, end and what it stands against")
    void set() {
        String override = draft(BOTH, Instant.now().plusSeconds(600));
        String publication = publication(BOTH, override);
        BOTH.act(publication, "submission", null).statusCode(200);
        String hash = BOTH.get(publication)
                .body("content.parts[0].indicator", equalTo("critical"))
                .extract()
                .path("hash");
        assertProblem(BOTH.act(publication, "approvals", Map.of("hash", hash)), 403, "same-person");
        APPROVER.act(publication, "approvals", Map.of("hash", hash)).statusCode(200);
        awaitIndicator(false);
        APPROVER.act(publication, "release", null).statusCode(200);
        awaitIndicator(true);
        Story.awaitPage("/status/en/", "Set by people until", "in place of", WHY);
        Story.awaitPage("/status/fr/", "Fixé par des personnes", POURQUOI);
        Story.awaitPage("/status.txt", "Set by people until", "Fixé par des personnes");
        assertProblem(EDITOR.act("/v1/indicator-overrides/" + override, "end", null), 403, "role-forbidden");
        APPROVER.act("/v1/indicator-overrides/" + override, "end", null)
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endedBy", equalTo(APPROVER.subject()));
        awaitIndicator(false);
        AUDITOR.get("/v1/audit?limit=200")
                .statusCode(200)
                .body("items.action", hasItem("indicator-override.drafted"))
                .body("items.action", hasItem("indicator-override.ended"));
        assertProblem(APPROVER.act("/v1/indicator-overrides/" + override, "end", null), 409, "illegal-transition");
    }

    @Test
    @DisplayName("S49 it ends by itself at its time, and a new one takes the place of the one before")
    void endsByItself() {
        String first = draft(EDITOR, Instant.now().plusSeconds(600));
        Story.releaseNow(publication(EDITOR, first));
        String second = draft(EDITOR, Instant.now().plusSeconds(5));
        Story.releaseNow(publication(EDITOR, second));
        EDITOR.get("/v1/indicator-overrides/" + first).body("state", equalTo("ENDED"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> EDITOR.get("/v1/indicator-overrides/" + second)
                        .body("state", equalTo("ENDED"))
                        .body("endedBy", equalTo("scheduler")));
        awaitIndicator(false);
    }

    @Test
    @DisplayName("S49 nobody sets that all is well, for ever, in one language, or with an end that is past")
    void refused() {
        Instant later = Instant.now().plusSeconds(600);
        assertProblem(EDITOR.post("/v1/indicator-overrides", override("none", later)), 400, "invalid-request")
                .naming("indicator");
        for (Instant wrong :
                List.of(Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(8)))) {
            assertProblem(EDITOR.post("/v1/indicator-overrides", override("minor", wrong)), 400, "invalid-request")
                    .naming("until");
        }
        String half = EDITOR.post(
                        "/v1/indicator-overrides",
                        Map.of("indicator", "minor", "reason", Map.of("en", WHY), "until", later.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        assertProblem(EDITOR.act(publication(EDITOR, half), "submission", null), 409, "translation-missing");
        String late = draft(EDITOR, Instant.now().plusSeconds(2));
        String publication = publication(EDITOR, late);
        Story.approve(publication);
        await().pollDelay(Duration.ofMillis(2_100)).until(() -> true);
        assertProblem(APPROVER.act(publication, "release", null), 409, "illegal-transition");
    }

    @Test
    @DisplayName("S3, S49 while an emergency line is out, nothing milder can be set")
    void emergency() {
        String line = Story.emergencyLine("emergency911");
        String alternate = Story.alternateOf(line, "Call 613-549-4660.", "Composez le 613-549-4660.");
        Story.releaseNow(Story.publication(Map.of(
                "components", List.of(Map.of("componentId", line, "status", "degraded_performance")),
                "alternateIds", List.of(alternate))));
        try {
            assertProblem(
                    EDITOR.post(
                            "/v1/indicator-overrides",
                            override("maintenance", Instant.now().plusSeconds(600))),
                    409,
                    "emergency-line-protected");
        } finally {
            EDITOR.act("/v1/alternates/" + alternate, "end", Map.of("backEntry", "not-needed"))
                    .statusCode(200);
            Story.releaseNow(Story.publication(Map.of(
                    "components", List.of(Map.of("componentId", line, "status", "operational")),
                    "alternateIds", List.of(alternate))));
        }
    }
}
