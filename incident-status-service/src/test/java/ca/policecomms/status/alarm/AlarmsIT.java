package ca.policecomms.status.alarm;

import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import ca.policecomms.status.Told;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class AlarmsIT {

    @Inject
    javax.sql.DataSource database;

    @Test
    @DisplayName("S17 a promise that is broken and a deadline that is missed alarm staff, without any text")
    void alarms() {
        Story story = Story.begin("Crimson promise", "Promesse");
        String update = EDITOR.post(
                        "/v1/incidents/" + story.incident() + "/updates",
                        Map.of(
                                "phase",
                                "identified",
                                "impact",
                                "minor",
                                "body",
                                text("Soon more.", "Bientôt plus."),
                                "nextUpdateAt",
                                Instant.now().plusSeconds(1).toString()))
                .statusCode(201)
                .extract()
                .path("id");
        story.release(update, List.of(), List.of());
        String rule = APPROVER.post(
                        "/v1/deadline-rules",
                        Map.of(
                                "name",
                                "One hour",
                                "basis",
                                "POLICY",
                                "clock",
                                Map.of("kind", "FIXED", "amount", 1, "unit", "HOURS"),
                                "escalateHoursBefore",
                                1))
                .statusCode(201)
                .extract()
                .path("id");
        String notification = EDITOR.post(
                        "/v1/notifications",
                        Map.of(
                                "incidentId",
                                story.incident(),
                                "preset",
                                "mayor",
                                "deadlineRuleId",
                                rule,
                                "clockStartedAt",
                                Instant.now().minusSeconds(7_200).toString(),
                                "confidentialWording",
                                "Crimson secret"))
                .statusCode(201)
                .body("overdue", equalTo(true))
                .extract()
                .path("id");
        List<ConsumerRecord<String, String>> told = new ArrayList<>(Told.records(story.incident(), 2));
        Told.assertKept(told, "status.incident.opened.v1", "status.promise.missed.v1");
        List<ConsumerRecord<String, String>> missed = Told.records(notification, 1);
        Told.assertKept(missed, "status.deadline.missed.v1");
        assertThat(told.getLast().value() + missed.getFirst().value())
                .doesNotContain("Crimson")
                .contains(story.incident());
    }

    @Test
    @DisplayName("S32 a break-glass release that nobody reviews in time, and a hold to be reviewed, alarm staff once")
    void late() {
        String line = Story.emergencyLine("emergresp001");
        String publication =
                Story.publication(Map.of("components", List.of(Map.of("componentId", line, "status", "operational"))));
        APPROVER.act(publication, "break-glass", Map.of("reason", "Drill.")).statusCode(200);
        String released = publication.substring("/v1/publications/".length());
        sql("update publication set review_due_at = now() - interval '1 minute' where id = '" + released + "'");
        Told.assertKept(Told.records(released, 1), "status.deadline.missed.v1");
        Story story = Story.begin("Ochre hold", "Retenue ocre");
        String hold = APPROVER.post(
                        "/v1/holds",
                        Map.of(
                                "subjectKind", "incident",
                                "subjectId", story.incident(),
                                "reason", "Ochre reason",
                                "authority", "OPP",
                                "reviewAt", Instant.now().plusSeconds(9_999).toString()))
                .statusCode(201)
                .extract()
                .path("id");
        sql("update hold set review_at = now() - interval '1 minute' where id = '" + hold + "'");
        List<ConsumerRecord<String, String>> reminded = Told.records(hold, 1);
        Told.assertKept(reminded, "status.deadline.approached.v1");
        assertThat(reminded.getFirst().value()).doesNotContain("chre");
        APPROVER.get("/v1/holds/" + hold).body("state", equalTo("ACTIVE"));
    }

    private void sql(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
