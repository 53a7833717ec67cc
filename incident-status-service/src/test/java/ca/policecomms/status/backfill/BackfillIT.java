package ca.policecomms.status.backfill;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import ca.policecomms.status.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class BackfillIT {

    private static final Instant LONG_AGO = Instant.parse("2019-01-01T00:00:00.123Z");

    private static List<Map<String, Object>> incidents(int count, Instant first) {
        List<Map<String, Object>> incidents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String at = first.plusSeconds(i).toString();
            incidents.add(Map.of(
                    "id",
                    "x" + i,
                    "name",
                    "Old incident " + i,
                    "status",
                    "resolved",
                    "impact",
                    "minor",
                    "created_at",
                    at,
                    "updated_at",
                    at,
                    "resolved_at",
                    at,
                    "incident_updates",
                    List.of(
                            update("resolved", "Over " + i + ".", at),
                            update("investigating", "Looking " + i + ".", at))));
        }
        return incidents;
    }

    private static Map<String, Object> update(String status, String body, String at) {
        return Map.of("status", status, "body", body, "created_at", at, "display_at", at);
    }

    private static Map<String, Object> document(List<?> incidents) {
        return Map.of(
                "format", "statuspage",
                "language", "en",
                "document", Map.of("page", Map.of("id", "p"), "incidents", incidents),
                "reason", "Taken over from the old page.",
                "dueAt", Instant.now().plus(30, ChronoUnit.DAYS).toString());
    }

    private static String enter(int count, Instant first) {
        return "/v1/publications/"
                + EDITOR.post("/v1/imports", document(incidents(count, first)))
                        .statusCode(201)
                        .body("incidents", equalTo(count))
                        .body("updates", equalTo(2 * count))
                        .extract()
                        .<String>path("publicationId");
    }

    @Test
    @DisplayName("S21 a thousand incidents come in one publication, and are approved as one; one more is refused")
    void thousand() {
        String publication = enter(1_000, LONG_AGO);
        Story.approve(publication);
        // Not released: every test after this one would wait for pages of a thousand incidents.
        APPROVER.act(publication, "rejection", Map.of("reason", "A drill.")).statusCode(200);
        assertProblem(EDITOR.post("/v1/imports", document(incidents(1_001, LONG_AGO))), 400, "invalid-request")
                .naming("incidents");
        assertProblem(EDITOR.post("/v1/imports", document(List.of(Map.of("name", 7)))), 400, "invalid-request")
                .naming("document.incidents[0].name");
    }

    @Test
    @DisplayName("S21 past incidents keep title, order, text, impact and times, and are told as backfilled only")
    void exactly() {
        // Lately, so that they are among the newest that the API shows.
        Instant first = Instant.now().minusSeconds(900).truncatedTo(ChronoUnit.MILLIS);
        Story.releaseNow(enter(12, first));
        String told = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
                .format(first.plusSeconds(11).atZone(ZoneId.of("America/Toronto")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/v2/incidents.json")
                        .then()
                        .body("incidents.find { it.name == 'Old incident 11' }.impact", equalTo("minor"))
                        .body("incidents.find { it.name == 'Old incident 11' }.status", equalTo("resolved"))
                        .body("incidents.find { it.name == 'Old incident 11' }.created_at", equalTo(told))
                        .body(
                                "incidents.find { it.name == 'Old incident 11' }.incident_updates.body",
                                equalTo(List.of("Over 11.", "Looking 11."))));
        String incident = EDITOR.get("/v1/incidents?state=RESOLVED&limit=200")
                .extract()
                .path("items.find { it.title.en == 'Old incident 11' }.id");
        Told.assertKept(Told.records(incident, 1), "status.incident.backfilled.v1");
    }
}
