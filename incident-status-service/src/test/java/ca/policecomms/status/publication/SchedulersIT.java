package ca.policecomms.status.publication;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.OTHER_APPROVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import ca.policecomms.status.publication.application.ReleasingOnTime;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class SchedulersIT {

    @Inject
    ReleasingOnTime releasing;

    @Inject
    javax.sql.DataSource database;

    @Test
    @DisplayName("S29 of many schedulers at once one releases what is due, once")
    void once() throws Exception {
        Story story = Story.begin("Six schedulers", "Six horloges");
        String update = story.update("identified", "none", "Once only.", "Une seule fois.");
        Instant when = Instant.now().plusMillis(300);
        String publication = Story.publication(Map.of("updateIds", List.of(update), "notBefore", when.toString()));
        Story.approve(publication);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> six = Collections.nCopies(6, () -> {
                while (Instant.now().isBefore(when)) {
                    Thread.onSpinWait();
                }
                return releasing.releaseOne();
            });
            for (var each : pool.invokeAll(six)) {
                each.get();
            }
        }
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> EDITOR.get(publication).body("state", equalTo("RELEASED")));
        assertThat(count("select count(*) from released.incident_update where body_en = 'Once only.'"))
                .isEqualTo(1);
        String events = "select count(*) from outbox where aggregate_id = '" + story.incident() + "'";
        assertThat(count(events)).isEqualTo(1);
    }

    @Test
    @DisplayName("S28 what is held is not released at its time; the scheduler tries again when the hold is lifted")
    void held() {
        Story story = Story.begin("Held at its time", "Retenu à l’heure");
        String update = story.update("identified", "none", "Late but right.", "Tard mais juste.");
        String publication = Story.publication(Map.of(
                "updateIds",
                List.of(update),
                "notBefore",
                Instant.now().plusSeconds(3).toString()));
        String hold = "/v1/holds/"
                + APPROVER.post(
                                "/v1/holds",
                                Map.of(
                                        "subjectKind", "incident",
                                        "subjectId", story.incident(),
                                        "reason", "x",
                                        "authority", "OPP",
                                        "reviewAt",
                                                Instant.now().plusSeconds(9_999).toString()))
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        assertProblem(EDITOR.act(publication, "submission", null), 409, "held");
        APPROVER.act(hold, "lift", Map.of("reason", "x")).statusCode(200);
        OTHER_APPROVER.act(hold, "lift", Map.of("reason", "x")).statusCode(200);
        Story.approve(publication);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> EDITOR.get(publication).body("state", equalTo("RELEASED")));
    }

    @Test
    @DisplayName("S28 of two holds on the same thing each keeps it back; lifted in any order all of it comes back")
    void overlapping() {
        Story story = Story.begin("Twice held", "Retenu deux fois");
        String component = Story.component("Axolotl line", "Ligne Axolotl");
        story.release(
                story.update("identified", "minor", "Axolotl line is slow.", "La ligne Axolotl est lente."),
                List.of(Map.of("componentId", component, "status", "degraded_performance")),
                List.of(Story.alternate(component, story.incident())));
        String name = place("component", component, "name");
        String whole = place("incident", story.incident(), null);
        for (String first : List.of(name, whole)) {
            APPROVER.act(first, "lift", Map.of("reason", "x")).statusCode(200);
            OTHER_APPROVER.act(first, "lift", Map.of("reason", "x")).statusCode(200);
            if (first.equals(name)) {
                assertThat(count("select count(*) from released.incident where title_en = 'Twice held'"))
                        .isZero();
                Story.awaitPage("/status/en/", "Axolotl line");
            }
        }
        Story.awaitPage("/status/en/", "Twice held", "Axolotl line is slow.");
        assertThat(count("select count(*) from released.affected_component where name_en = 'Axolotl line'"))
                .isEqualTo(1);
    }

    private static String place(String kind, String id, String field) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "subjectKind",
                kind,
                "subjectId",
                id,
                "reason",
                "x",
                "authority",
                "OPP",
                "reviewAt",
                Instant.now().plusSeconds(9_999).toString()));
        if (field != null) {
            body.put("field", field);
        }
        return "/v1/holds/"
                + APPROVER.post("/v1/holds", body).statusCode(201).extract().<String>path("id");
    }

    private int count(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
