package ca.policecomms.status.restoration;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ca.policecomms.status.Role;
import ca.policecomms.status.Staff;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class RestorationIT {

    @Inject
    javax.sql.DataSource database;

    private static final Staff OWNER = new Staff("owen", Role.EDITOR);

    @Test
    @DisplayName("S13 a system comes back through its gate; LIVE drafts its return and releases nothing")
    void throughTheGate() {
        Story story = Story.begin("Dispatch rebuilt", "Répartition rebâtie");
        String system = Story.system("Report store", "Dépôt de rapports");
        String alternate = Story.alternate(system, story.incident());
        story.release(
                story.update("restoring", "major", "We rebuild.", "Nous rebâtissons."),
                List.of(Map.of("componentId", system, "status", "major_outage")),
                List.of(alternate));
        String item = "/v1/restoration-items/"
                + EDITOR.post(
                                "/v1/restoration-items",
                                Map.of(
                                        "incidentId",
                                        story.incident(),
                                        "componentId",
                                        system,
                                        "owner",
                                        OWNER.subject(),
                                        "endState",
                                        "upgraded",
                                        "noEstimate",
                                        true))
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        assertProblem(move(EDITOR, item, Map.of("to", "preparing")), 409, "illegal-transition");
        assertProblem(EDITOR.patch(item, Map.of("rank", 1)), 403, "role-forbidden");
        APPROVER.patch(item, Map.of("rank", 1)).statusCode(200);
        move(EDITOR, item, Map.of("to", "preparing")).statusCode(200);
        assertProblem(move(EDITOR, item, Map.of("to", "restored")), 403, "role-forbidden");
        move(OWNER, item, Map.of("to", "restored")).statusCode(200);
        assertProblem(move(EDITOR, item, Map.of("to", "validating")), 400, "invalid-request")
                .naming("checklist");
        move(EDITOR, item, Map.of("to", "validating", "checklist", List.of("Clean media", "New credentials")))
                .statusCode(200);
        assertProblem(move(EDITOR, item, Map.of("to", "live")), 409, "gate-not-cleared");
        clear(APPROVER, item, "Clean media").body("state", equalTo("validating"));
        clear(APPROVER, item, "New credentials").body("state", equalTo("cleared"));
        move(EDITOR, item, Map.of("to", "waiting_partner", "partner", "Provincial network", "partnerCleared", true))
                .statusCode(200);
        String early = Story.publication(
                Map.of("components", List.of(Map.of("componentId", system, "status", "operational"))));
        assertProblem(EDITOR.act(early, "submission", null), 409, "alternate-active");
        assertProblem(move(EDITOR, item, Map.of("to", "live")), 409, "illegal-transition");
        move(EDITOR, item, Map.of("to", "live", "partnerConfirmed", true, "outcome", "All of it"))
                .statusCode(200);
        EDITOR.get("/v1/components/" + system).body("status", equalTo("major_outage"));
        String drafted = EDITOR.get("/v1/alternates/" + alternate)
                .body("state", equalTo("ENDING"))
                .extract()
                .path("publicationId");
        Story.releaseNow("/v1/publications/" + drafted);
        EDITOR.get("/v1/components/" + system).body("status", equalTo("operational"));
        EDITOR.get("/v1/alternates?limit=200").body("items.id", hasItem(alternate));
        EDITOR.patch("/v1/alternates/" + alternate, Map.of("backEntry", "done"))
                .statusCode(200)
                .body("backEntry", equalTo("done"));
        assertThat(counter(story.incident())).isEqualTo("1 of 1 restored, 1 updates");
        story.release(story.update("resolved", "none", "Done.", "Fini."), List.of(), List.of());
    }

    @Test
    @DisplayName("S10 an incident with open items is not resolved, unless they are carried over with a reason")
    void carriedOver() {
        Story story = Story.begin("Half done", "À moitié");
        story.release(story.update("restoring", "minor", "x", "y"), List.of(), List.of());
        String system = Story.system("Old archive", "Vieilles archives");
        String item = "/v1/restoration-items/"
                + EDITOR.post("/v1/restoration-items", Map.of("incidentId", story.incident(), "componentId", system))
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        String end = story.update("resolved", "none", "Done.", "Fini.");
        String publication = story.gather(EDITOR, end, List.of(), List.of());
        assertProblem(EDITOR.act(publication, "submission", null), 409, "gate-not-cleared");
        APPROVER.patch(item, Map.of("carryReason", "Part of next year's project."))
                .statusCode(200);
        EDITOR.act(publication, "submission", null).statusCode(200);
    }

    @Test
    @DisplayName("S11 the database bars LIVE without a cleared gate, whatever the program does")
    void database() throws SQLException {
        Story story = Story.begin("Forced", "Forcé");
        String system = Story.system("Forced system", "Système forcé");
        String item = EDITOR.post(
                        "/v1/restoration-items",
                        Map.of("incidentId", story.incident(), "componentId", system, "owner", "owen"))
                .statusCode(201)
                .extract()
                .path("id");
        String where = " where id = '" + item + "'";
        assertThatThrownBy(() -> run("update restoration_item set state = 'LIVE'" + where))
                .hasMessageContaining("restoration_item_gate");
        String gate = ", gate_at = now(), gate_by = 'ariel'";
        assertThatThrownBy(() -> run("update restoration_item set state = 'LIVE'" + gate + where))
                .hasMessageContaining("security gate");
        String line = "insert into restoration_gate_line (item_id, position, line) values ('" + item + "', 0, 'x')";
        assertThatThrownBy(() -> run(line, "update restoration_item set state = 'CLEARED'" + gate + where))
                .hasMessageContaining("security gate");
        String byOwner = "insert into restoration_gate_line (item_id, position, line, evidence, cleared_by, cleared_at)"
                + " values ('" + item + "', 0, 'x', 'e', 'owen', now())";
        assertThatThrownBy(() -> run(byOwner, "update restoration_item set state = 'LIVE'" + gate + where))
                .hasMessageContaining("security gate");
        run(byOwner.replace("'owen'", "'ariel'"), "update restoration_item set state = 'LIVE'" + gate + where);
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private String counter(String incident) {
        String sql = "select restored || ' of ' || systems || ' restored, ' || updates || ' updates'"
                + " from released.incident_counter where incident_id = '" + incident + "'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse move(Staff by, String item, Map<String, ?> step) {
        return by.act(item, "transitions", step);
    }

    private static ValidatableResponse clear(Staff by, String item, String line) {
        return by.act(item, "gate", Map.of("line", line, "evidence", "scan 12")).statusCode(200);
    }
}
