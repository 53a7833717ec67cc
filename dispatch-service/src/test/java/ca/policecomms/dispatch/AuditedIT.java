package ca.policecomms.dispatch;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.life.FullLife;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who did what, and who was refused. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class AuditedIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Inject
    DataSource database;

    @Test
    @DisplayName("D38 every command leaves at least one row in the audit of what it was done to")
    void everyCommand() throws SQLException {
        FullLife life = new FullLife();
        life.live();
        Map<String, List<String>> commands =
                life.acts().stream().collect(Collectors.groupingBy(act -> act.substring(0, act.indexOf(' '))));
        for (Map.Entry<String, List<String>> each : commands.entrySet()) {
            assertThat(did(each.getKey()))
                    .as("%s: %s", each.getKey(), each.getValue())
                    .hasSizeGreaterThanOrEqualTo(each.getValue().size());
        }
    }

    @Test
    @DisplayName("D38 the announcement of an import is audited, the second of the same file too")
    void imports() throws SQLException {
        String sha = UUID.randomUUID().toString().replace("-", "").repeat(2);
        Map<String, Object> body =
                Map.of("name", "n", "fileSha256", sha, "rows", 1, "zone", "UTC", "mapping", "by-hand");
        String id = Console.supervisor().post("/v1/imports", body).jsonPath().getString("id");
        Console.supervisor().post("/v1/imports", body).then().statusCode(200);
        assertThat(did("import/" + id)).containsExactly("import.announced", "import.announced");
    }

    @Test
    @DisplayName("D56 each refused command changes nothing but the audit, which has one row more")
    void everyRefusal() throws SQLException {
        String call = callTaker.pendingCall("COLLISION", 1);
        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(callTaker.pendingCall("COLLISION", 2), unit);
        long version = dispatcher.version(call);
        String before = dispatcher.get(call).asString();
        long lines = lines();

        List<Response> refused = List.of(
                callTaker.act(call + "/hold", version, Map.of("reason", "LATER", "reviewAt", "2099-01-01T00:00:00Z")),
                dispatcher.act(call + "/hold", version, Map.of("reason", "LATER", "reviewAt", "2099-01-01T00:00:00Z")),
                callTaker.act(call + "/cancel", version, Map.of("reasonCode", "MISDIAL")),
                dispatcher.act(call + "/release", version, Map.of()),
                dispatcher.act(call + "/enter", version - 1, Map.of()),
                dispatcher.act(call + "/priority", version, Map.of("priority", 5, "reasonCode", "CALM")),
                dispatcher.post(call + "/assignments", Map.of("unitIds", List.of(unit))),
                dispatcher.act(assignment + "/clear", dispatcher.version(assignment), Map.of("disposition", "DONE")));
        assertProblem(refused.get(0).then(), 403, "role-forbidden");
        assertProblem(refused.get(1).then(), 403, "role-forbidden");
        assertProblem(refused.get(2).then(), 403, "role-forbidden");
        assertProblem(refused.get(3).then(), 409, "illegal-transition");
        assertProblem(refused.get(4).then(), 412, "stale-version");
        assertProblem(refused.get(5).then(), 422, "rule-violated");
        assertProblem(refused.get(6).then(), 409, "unit-already-committed");
        assertProblem(refused.get(7).then(), 409, "illegal-transition");

        assertThat(refusals(call + "/hold")).containsExactly("role-forbidden", "role-forbidden");
        assertThat(refusals(call + "/cancel")).containsExactly("role-forbidden");
        assertThat(refusals(call + "/release")).containsExactly("illegal-transition");
        assertThat(refusals(call + "/enter")).containsExactly("stale-version");
        assertThat(refusals(call + "/priority")).containsExactly("rule-violated");
        assertThat(refusals(call + "/assignments")).containsExactly("unit-already-committed");
        assertThat(refusals(assignment + "/clear")).containsExactly("illegal-transition");
        assertThat(dispatcher.get(call).asString()).isEqualTo(before);
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    @DisplayName("D38 who reads a call or its timeline is in the audit")
    void reading() throws SQLException {
        String call = callTaker.savedCall("NOISE", 4);
        String subject = "call/" + call.substring("/v1/calls/".length());
        dispatcher.get(call);
        dispatcher.get(call + "/timeline");
        assertThat(actions("read", subject)).hasSize(1);
        assertThat(actions("read", subject + "/timeline")).hasSize(1);
    }

    @Test
    @DisplayName(
            "D38 a call or contact that somebody did nothing about is read with a reason, which is kept; else not at all")
    void reasons() throws SQLException {
        String call = callTaker.savedCall("NOISE", 4);
        String subject = "call/" + call.substring("/v1/calls/".length());
        String contact = "/v1/contacts/"
                + callTaker
                        .post("/v1/contacts", Map.of("kind", "TEXT"))
                        .jsonPath()
                        .getString("id");
        Console curious = Console.of("call-taker-8", Role.CALL_TAKER);
        for (String path : List.of(call, call + "/timeline", contact, contact + "/timeline")) {
            assertProblem(curious.getWithoutReason(path).then(), 403, "read-reason-required")
                    .naming("X-Read-Reason");
            assertThat(callTaker.getWithoutReason(path).statusCode()).isEqualTo(200);
            assertThat(curious.getWithoutReason(path + "?reason=second-caller").statusCode())
                    .isEqualTo(200);
        }
        assertThat(query(
                        "select actor || ' ' || coalesce(reason, '-') from audit"
                                + " where subject = ? and action = 'read' order by id",
                        subject))
                .containsExactly("call-taker-1 -", "call-taker-8 second-caller");
        assertThat(query("select details->>'code' from audit where subject = ? and action = 'refused'", subject))
                .containsExactly("read-reason-required");
        assertProblem(
                curious.getWithoutReason(call + "?reason=" + "x".repeat(201)).then(), 400, "invalid-request");
        // Having done something about it makes it one's own.
        curious.post(call + "/narrative", Map.of("text", "second caller"))
                .then()
                .statusCode(201);
        assertThat(curious.getWithoutReason(call).statusCode()).isEqualTo(200);
        assertThat(curious.get("/v1/calls?limit=1").jsonPath().<Object>getList("items.caller"))
                .containsOnlyNulls();
    }

    private List<String> did(String subject) throws SQLException {
        return query("select action from audit where subject = ? and action <> 'read' order by id", subject);
    }

    private List<String> actions(String action, String subject) throws SQLException {
        return query("select action from audit where subject = ? and action = '" + action + "'", subject);
    }

    private List<String> refusals(String path) throws SQLException {
        return query("select details->>'code' from audit where subject = ? and action = 'refused' order by id", path);
    }

    private long lines() throws SQLException {
        return Long.parseLong(query("select count(*)::text from timeline where ? is not null", "")
                .getFirst());
    }

    private List<String> query(String sql, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        }
    }
}
