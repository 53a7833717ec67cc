package ca.policecomms.status.backfill;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.EDITOR;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class BackfillIT {

    @Inject
    javax.sql.DataSource database;

    @Test
    @DisplayName("S21 a thousand incidents of another page come in one publication, exactly, and nobody is notified")
    void thousand() {
        List<Map<String, Object>> incidents = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String at = Instant.parse("2019-01-01T00:00:00.123Z")
                    .plus(i, ChronoUnit.DAYS)
                    .toString();
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
                            Map.of("status", "resolved", "body", "Over " + i + ".", "created_at", at, "display_at", at),
                            Map.of(
                                    "status",
                                    "investigating",
                                    "body",
                                    "Looking " + i + ".",
                                    "created_at",
                                    at,
                                    "display_at",
                                    at))));
        }
        Map<String, Object> body = new HashMap<>(Map.of(
                "format", "statuspage",
                "language", "en",
                "document", Map.of("page", Map.of("id", "p"), "incidents", incidents),
                "reason", "Taken over from the old page.",
                "dueAt", Instant.now().plus(30, ChronoUnit.DAYS).toString()));
        String publication = EDITOR.post("/v1/imports", body)
                .statusCode(201)
                .body("incidents", equalTo(1_000))
                .body("updates", equalTo(2_000))
                .extract()
                .path("publicationId");
        Story.releaseNow("/v1/publications/" + publication);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(given().get("/api/v2/incidents.json").asString())
                                .contains("Old incident 999", "Looking 999.", "2021-09-25T20:00:00.123-04:00"));
        forget();
        List<Map<String, Object>> over = new ArrayList<>(incidents);
        over.add(incidents.getFirst());
        body.put("document", Map.of("incidents", over));
        assertProblem(EDITOR.post("/v1/imports", body), 400, "invalid-request").naming("incidents");
        body.put("document", Map.of("incidents", List.of(Map.of("name", 7))));
        assertProblem(EDITOR.post("/v1/imports", body), 400, "invalid-request").naming("document.incidents[0].name");
    }

    /** Other tests wait for pages: they need not be made with a thousand incidents each time. */
    private void forget() {
        String ids = "select id from released.incident where title_en like 'Old incident %'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from released.incident_update where incident_id in (" + ids + ")");
            statement.execute("delete from released.incident where title_en like 'Old incident %'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
