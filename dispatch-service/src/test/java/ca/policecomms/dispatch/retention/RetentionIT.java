package ca.policecomms.dispatch.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.retention.application.SweepingRetention;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is older than its class may be goes, and leaves a stub. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class RetentionIT {
    private static final Duration YEAR = Duration.ofDays(366);

    private final Console supervisor = Console.supervisor();

    @Inject
    SweepingRetention sweeping;

    @Inject
    DataSource database;

    /** Sweeps of other tests passed the times that these use. */
    @BeforeEach
    void anew() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement again =
                        connection.prepareStatement("update retention_progress set up_to = null, swept_at = now()")) {
            again.executeUpdate();
        }
    }

    @Test
    @DisplayName("D39 the caller of an ended call goes after two years; the call, its number and the words stay")
    void callers() throws SQLException {
        String old = endedCall(YEAR.multipliedBy(3));
        String young = endedCall(YEAR);
        String open = call(YEAR.multipliedBy(3));
        sweep();

        JsonPath stub = supervisor.get(old).jsonPath();
        assertThat((Object) stub.get("caller.name")).isNull();
        assertThat((Object) stub.get("caller.phone")).isNull();
        assertThat(stub.getString("number")).isNotBlank();
        assertThat(stub.getString("state")).isEqualTo("CANCELLED");
        List<Map<String, Object>> lines =
                supervisor.get(old + "/timeline").jsonPath().getList("items.data");
        assertThat(lines.getLast()).containsEntry("reasonCode", "CALLER_ERASED");
        assertThat(lines).anySatisfy(line -> assertThat(line).containsEntry("narrative", "canary words"));
        assertThat(texts("select call_id::text from call_by_phone where call_id = ?::uuid", id(old)))
                .isEmpty();
        assertThat(texts(
                        "select action from audit where subject = 'call/' || ? and action = 'call.updated'"
                                + " and actor = 'system'",
                        id(old)))
                .hasSize(1);

        assertThat(supervisor.get(young).jsonPath().getString("caller.name")).isEqualTo("Ann Caller");
        assertThat(supervisor.get(open).jsonPath().getString("caller.name")).isEqualTo("Ann Caller");
    }

    @Test
    @DisplayName("D39 a call that was open when it was looked at goes at the next whole sweep")
    void openThen() throws SQLException {
        String open = call(YEAR.multipliedBy(3));
        sweep();
        supervisor.must(open, "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        sweep();
        assertThat(supervisor.get(open).jsonPath().getString("caller.name")).isEqualTo("Ann Caller");
        sweeping.sweep(Instant.now().plus(Duration.ofDays(31)), () -> true);
        assertThat((Object) supervisor.get(open).jsonPath().get("caller.name")).isNull();
    }

    @Test
    @DisplayName(
            "D39 words of a timeline go after seven years; its lines, codes and times stay, and the audit is intact")
    void words() throws SQLException {
        String old = endedCall(YEAR.multipliedBy(8));
        List<String> before = supervisor.get(old + "/timeline").jsonPath().getList("items.type");
        sweep();
        JsonPath timeline = supervisor.get(old + "/timeline").jsonPath();
        assertThat(timeline.<String>getList("items.type")).startsWith(before.toArray(String[]::new));
        assertThat(timeline.<String>getList("items.data.erased")).contains("NARRATIVE");
        assertThat(timeline.getString("items[0].data.callId")).isEqualTo(id(old));
        assertThat(timeline.getString("items[0].occurredAt")).isNotBlank();
        assertThat(texts(
                        "select data::text || coalesce(late_reason, '') from timeline where subject_id = ?::uuid",
                        id(old)))
                .isNotEmpty()
                .noneMatch(
                        line -> line.contains("canary words") || line.contains("Fir Street") || line.contains("radio"));
        assertThat(texts(
                        "select action from audit where subject = 'call/' || ? and action = 'call.words-erased'",
                        id(old)))
                .hasSize(1);
        assertThat(Console.auditor().get("/v1/audit/verify").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    @DisplayName(
            "D39 the place of an ended call is kept for the history of the premise, then goes; division and beat stay")
    void places() throws SQLException {
        String old = endedCall(YEAR.multipliedBy(8));
        String kept = endedCall(YEAR.multipliedBy(3));
        String open = call(YEAR.multipliedBy(8));
        assertThat(texts("select address_key from call_by_address where call_id = ?::uuid", id(old)))
                .isNotEmpty();
        String published =
                text("select coalesce(max(p::text), 'none') from public_incident p where call_id = ?::uuid", old);
        sweep();

        JsonPath stub = supervisor.get(old).jsonPath();
        Map<String, Object> place = stub.getMap("location");
        place.values().removeIf(java.util.Objects::isNull);
        assertThat(place).containsOnlyKeys("known", "verified", "division", "beat", "municipality");
        assertThat(place).containsEntry("division", "CITY").containsEntry("municipality", "Kingston");
        assertThat(texts("select address_key from call_by_address where call_id = ?::uuid", id(old)))
                .isEmpty();
        assertThat(texts("select c::text from call_for_service c where id = ?::uuid", id(old)))
                .noneMatch(row -> row.contains("Fir Street") || row.contains("44.23"));
        assertThat(supervisor.get(old + "/timeline?limit=200").jsonPath().getList("items.data.reasonCode"))
                .contains("PLACE_ERASED");
        assertThat(text("select coalesce(max(p::text), 'none') from public_incident p where call_id = ?::uuid", old))
                .as("what the public was told is not decided anew")
                .isEqualTo(published);
        assertThat(supervisor.get(kept).jsonPath().getString("location.street")).isEqualTo("Fir Street");
        assertThat(supervisor.get(open).jsonPath().getString("location.street")).isEqualTo("Fir Street");
        assertThat(Console.auditor().get("/v1/audit/verify").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    @DisplayName("D39 with the place of a call goes where somebody was taken, and where units were recommended to")
    void placesBeside() throws SQLException {
        String old = call(YEAR.multipliedBy(8));
        supervisor.must(old, "enter", Map.of());
        supervisor.get(old + "/recommendation").then().statusCode(200);
        UUID unit = Console.unitOnDuty();
        Map<String, Object> order = Map.of("unitIds", List.of(unit), "reasonCode", "NEAREST");
        String assignment = "/v1/assignments/"
                + supervisor.post(old + "/assignments", order).jsonPath().getString("assignments[0].id");
        supervisor.must(assignment, "arrive", Map.of());
        supervisor.must(assignment, "transport", Map.of("destination", "9 Canary Row"));
        supervisor.must(assignment, "clear", Map.of("disposition", "DONE"));
        supervisor.must(old, "close", Map.of("disposition", "DONE", "primaryUnitId", unit));
        // The call's own place: units of other tests may stand there too.
        String place =
                "select coalesce(inputs::jsonb ->> 'latitude', 'gone') from recommendation where call_id = ?::uuid";
        assertThat(text(place, old)).startsWith("44.23");
        sweep();
        assertThat(supervisor.get(assignment).jsonPath().getString("destination"))
                .isNull();
        assertThat(supervisor.get(assignment).jsonPath().getString("milestones.transportAt"))
                .isNotBlank();
        assertThat(text(place, old)).isEqualTo("gone");
        String recommendation = text("select id::text from recommendation where call_id = ?::uuid", old);
        supervisor.get("/v1/recommendations/" + recommendation).then().statusCode(200);
        assertThat(texts("select data::text from timeline where subject_id = ?::uuid", id(old)))
                .noneMatch(line -> line.contains("Canary Row"));
    }

    private String text(String sql, String call) throws SQLException {
        return texts(sql, id(call)).getFirst();
    }

    @Test
    @DisplayName("D39 the service's own role erases nothing that is young, and changes no timeline in another way")
    void guarded() {
        String young = endedCall(Duration.ofDays(29));
        assertThatThrownBy(() -> texts("select timeline_erase(?::uuid, 'NARRATIVE')::text", id(young)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not old enough");
        assertThatThrownBy(() ->
                        texts("update timeline set data = '{}' where subject_id = ?::uuid returning type", id(young)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("D39 who is involved in a call goes with its caller; role and time stay")
    void involved() throws SQLException {
        String old = endedCall(YEAR.multipliedBy(3));
        Map<String, Object> person = Map.of("role", "WITNESS", "name", "Canary Quist", "phone", "555-0177");
        supervisor.post(old + "/persons", person).then().statusCode(201);
        assertThat(people(old)).anyMatch(row -> row.contains("Canary Quist"));
        sweep();
        assertThat(people(old)).hasSize(1).noneMatch(row -> row.contains("Quist") || row.contains("555"));
        assertThat(people(old).getFirst()).contains("WITNESS");
        assertThat(texts(
                        "select action from audit where subject = 'call/' || ? and action = 'call.people-erased'",
                        id(old)))
                .hasSize(1);
    }

    private List<String> people(String call) throws SQLException {
        return texts("select p::text from call_person p where call_id = ?::uuid", id(call));
    }

    @Test
    @DisplayName("D39 the caller of a contact goes as well")
    void contacts() throws SQLException {
        UUID old = Ids.at(Instant.now().minus(YEAR.multipliedBy(3)));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into contact (id, version, fact_count, state, kind, caller_name, caller_phone,"
                                + " callback_tries) values (?, 1, 0, 'ENDED', 'ALARM', 'Ann Caller', '555', 0)")) {
            insert.setObject(1, old);
            insert.executeUpdate();
        }
        sweep();
        JsonPath stub = supervisor.get("/v1/contacts/" + old).jsonPath();
        assertThat((Object) stub.get("caller.name")).isNull();
        assertThat((Object) stub.get("caller.phone")).isNull();
        assertThat(texts(
                        "select action from audit where subject = 'contact/' || ? and action <> 'read'",
                        old.toString()))
                .containsExactly("contact.caller-erased");
    }

    @Test
    @DisplayName("D39 a replica that loses the lease stops before the next batch")
    void lostLease() {
        String old = endedCall(YEAR.multipliedBy(3));
        sweeping.sweep(Instant.now(), () -> false);
        assertThat(supervisor.get(old).jsonPath().getString("caller.name")).isEqualTo("Ann Caller");
    }

    private void sweep() {
        sweeping.sweep(Instant.now(), () -> true);
    }

    private String endedCall(Duration ago) {
        String call = call(ago);
        supervisor.must(call, "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        return call;
    }

    @SuppressWarnings("unchecked")
    private String call(Duration ago) {
        Instant received = Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = new HashMap<>(Console.newCall("COLLISION", 3));
        body.put("caller", Map.of("name", "Ann Caller", "phone", "613-555-0100"));
        Map<String, Object> place = new HashMap<>((Map<String, Object>) body.get("location"));
        place.putAll(Map.of("division", "CITY", "beat", "B1", "municipality", "Kingston"));
        body.put("location", place);
        body.put("narrative", "canary words");
        body.put("receivedAt", received.toString());
        body.put("stamp", Map.of("occurredAt", received.toString(), "lateReason", "radio was down"));
        var answer = supervisor.post("/v1/calls", body);
        answer.then().statusCode(201);
        return "/v1/calls/" + answer.jsonPath().getString("id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> texts(String sql, String value) throws SQLException {
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
