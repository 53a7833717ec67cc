package ca.policecomms.dispatch.records;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import ca.policecomms.records.file.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Queries against the real simulator, which does what it should. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(SimulatorResource.class)
class RecordsIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Console officer = Console.of("officer-7", Role.OFFICER);

    @Inject
    DataSource database;

    @Test
    @DisplayName(
            "D29 an officer asks, the records system answers, a dispatcher takes it and reads it back; all clocked")
    void wholeLife() throws SQLException {
        Person wanted = OnFile.wanted();
        String call = callTaker.pendingCall("COLLISION", 2);
        Response asked = officer.post("/v1/queries", question(call, "PERSON", OnFile.criteria(wanted)));
        assertThat(asked.statusCode()).isEqualTo(201);
        String path = asked.header("Location").replaceFirst("^https?://[^/]+", "");
        JsonPath view = asked.jsonPath();
        assertThat(view.getString("state")).isEqualTo("ANSWERED");
        assertThat(view.getString("outcome")).isEqualTo("HIT");
        assertThat(view.getString("callNumber")).isNotBlank();
        assertThat(view.getString("takenBy")).isNull();
        assertThat(view.getString("content.hits[0].match")).isEqualTo("EXACT");
        assertThat(view.getString("content.hits[0].fields.surname")).isEqualTo(wanted.surname());
        assertThat(view.getString("content.hits[0].warrants[0].limit.scope")).isNotBlank();

        assertProblem(
                dispatcher
                        .act(path + "/relay", view.getLong("version"), Map.of())
                        .then(),
                409,
                "illegal-transition");
        dispatcher.must(path, "take", Map.of());
        assertProblem(
                Console.supervisor()
                        .act(path + "/take", dispatcher.version(path), Map.of())
                        .then(),
                409,
                "illegal-transition");
        JsonPath done = dispatcher.must(path, "relay", Map.of()).jsonPath();
        assertThat(done.getString("state")).isEqualTo("READ_BACK");
        for (String clock : List.of("askedAt", "takenAt", "answeredAt", "readBackAt")) {
            assertThat(done.getString("milestones." + clock)).as(clock).isNotBlank();
        }
        assertThat(dispatcher.get(path + "/timeline").jsonPath().<String>getList("items.type"))
                .containsExactly("query.asked", "query.answered", "query.taken", "query.read-back");
        assertThat(texts("select action from audit where subject = ? and action <> 'read' order by id", subject(path)))
                .contains("query.asked", "query.answered", "query.taken", "query.read-back");
    }

    @Test
    @DisplayName("D29 a query needs a call, a reason and the criteria of its kind, and names what is missing")
    void named() {
        String call = callTaker.savedCall("NOISE", 4);
        Map<String, Object> good = question(call, "PLATE", Map.of("plate", "ABCD123"));
        assertProblem(without(good, "callId"), 422, "rule-violated").naming("callId");
        assertProblem(with(good, "callId", UUID.randomUUID()), 422, "rule-violated")
                .naming("callId");
        assertProblem(with(good, "callNumber", "K26-999999999"), 422, "rule-violated")
                .naming("callNumber");
        assertProblem(without(good, "reason"), 400, "invalid-request").naming("reason");
        assertProblem(with(good, "reason", " "), 400, "invalid-request").naming("reason");
        assertProblem(with(good, "kind", "PERSON"), 422, "rule-violated").naming("criteria.surname");
        assertProblem(with(good, "kind", "ORDERS"), 422, "rule-violated").naming("kind");
        assertProblem(with(good, "criteria", Map.of("surname", "X")), 422, "rule-violated")
                .naming("criteria.plate");
    }

    @Test
    @DisplayName("D29 the number of the call does as well as its id, which officers seldom know")
    void byNumber() {
        String call = callTaker.savedCall("NOISE", 4);
        Map<String, Object> asked = question(call, "PLATE", Map.of("plate", "NOBODY1"));
        asked.remove("callId");
        asked.put("callNumber", dispatcher.get(call).jsonPath().getString("number"));
        JsonPath answer = officer.post("/v1/queries", asked).jsonPath();
        assertThat(answer.getString("callId")).isEqualTo(call.substring("/v1/calls/".length()));
        assertThat(answer.getString("outcome")).isEqualTo("NO_HIT");
        assertThat(answer.getInt("hitCount")).isZero();
    }

    @Test
    @DisplayName("D29 plates, addresses and articles are found")
    void otherKinds() {
        String call = callTaker.savedCall("NOISE", 4);
        var vehicle = OnFile.files().vehicles().getFirst();
        var article = OnFile.files().articles().getFirst();
        var home = OnFile.files().persons().getFirst().address();
        assertThat(hits(call, "PLATE", Map.of("plate", vehicle.plate(), "province", vehicle.province())))
                .contains(vehicle.reference());
        assertThat(hits(call, "ARTICLE", Map.of("serial", article.serial()))).contains(article.reference());
        assertThat(hits(
                        call,
                        "ADDRESS",
                        Map.of(
                                "civicNumber",
                                Integer.toString(home.civicNumber()),
                                "street",
                                home.street(),
                                "municipality",
                                home.municipality())))
                .contains(OnFile.files().persons().getFirst().reference());
    }

    @Test
    @DisplayName("D29 a search for orders says of each whether it holds today")
    void orders() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Person bound = OnFile.first(person -> person.orders().stream()
                .anyMatch(
                        order -> order.expiresOn() != null && order.expiresOn().isBefore(today.minusDays(2))));
        String call = callTaker.savedCall("NOISE", 4);
        Map<String, Object> body = question(call, null, OnFile.criteria(bound));
        Response asked = dispatcher.post("/v1/orders", body);
        assertThat(asked.statusCode()).isEqualTo(201);
        JsonPath hit = asked.jsonPath();
        assertThat(hit.getString("kind")).isEqualTo("ORDERS");
        assertThat(hit.getString("takenBy")).isEqualTo("dispatcher-1");
        int index = hit.<String>getList("content.hits.reference").indexOf(bound.reference());
        List<Boolean> inForce = hit.getList("content.hits[" + index + "].orders.inForce");
        assertThat(inForce).hasSameSizeAs(bound.orders()).contains(false);
        String id = hit.getString("id");
        assertThat(dispatcher.get("/v1/orders/" + id).statusCode()).isEqualTo(200);
        assertProblem(dispatcher.get("/v1/queries/" + id).then(), 404, "not-found");
        assertThat(dispatcher.get("/v1/orders").jsonPath().<String>getList("items.id"))
                .contains(id);
        assertThat(dispatcher.get("/v1/queries").jsonPath().<String>getList("items.id"))
                .doesNotContain(id);
    }

    @Test
    @DisplayName("D29 somebody whose name is a letter off is shown as similar, and never as exact")
    void nearlyIdentical() {
        var persons = OnFile.files().persons();
        Person second = null;
        Person first = null;
        for (int i = 1; i < persons.size() && second == null; i++) {
            if (persons.get(i).givenNames().equals(persons.get(i - 1).givenNames())
                    && apart(persons.get(i), persons.get(i - 1)) == 1) {
                first = persons.get(i - 1);
                second = persons.get(i);
            }
        }
        assertThat(second).isNotNull();
        String call = callTaker.savedCall("NOISE", 4);
        Response asked = dispatcher.post("/v1/queries", question(call, "PERSON", OnFile.criteria(first)));
        Map<String, String> matches = new HashMap<>();
        List<Map<String, Object>> found = asked.jsonPath().getList("content.hits");
        found.forEach(hit -> matches.put((String) hit.get("reference"), (String) hit.get("match")));
        assertThat(matches).containsEntry(first.reference(), "EXACT").containsEntry(second.reference(), "SIMILAR");
    }

    @Test
    @DisplayName("D38 each look at a query is audited; outside one's own work it takes a reason, which is kept")
    void looks() throws SQLException {
        String call = callTaker.savedCall("NOISE", 4);
        String path = asked(callTaker, call);
        Console other = Console.of("call-taker-9", Role.CALL_TAKER);
        assertProblem(other.getWithoutReason(path).then(), 403, "read-reason-required")
                .naming("X-Read-Reason");
        assertProblem(other.getWithoutReason(path + "/timeline").then(), 403, "read-reason-required");
        assertThat(other.getWithoutReason(path + "?reason=second-caller").statusCode())
                .isEqualTo(200);
        assertThat(callTaker.getWithoutReason(path).statusCode()).isEqualTo(200);
        assertThat(texts(
                        "select actor || ':' || coalesce(reason, '-') from audit"
                                + " where subject = ? and action = 'read' order by id",
                        subject(path)))
                .containsExactly("call-taker-1:-", "call-taker-9:second-caller", "call-taker-1:-");
        assertThat(texts("select actor from audit where subject = ? and action = 'refused' order by id", subject(path)))
                .containsExactly("call-taker-9");
    }

    @Test
    @DisplayName("D29 an officer sees what they asked, and nothing of others")
    void officers() {
        String call = callTaker.savedCall("NOISE", 4);
        String mine = asked(officer, call);
        String other = asked(callTaker, call);
        assertThat(officer.get(mine).statusCode()).isEqualTo(200);
        assertProblem(officer.get(other).then(), 404, "not-found");
        assertThat(officer.get("/v1/queries?callId=" + call.substring("/v1/calls/".length()))
                        .jsonPath()
                        .<String>getList("items.id"))
                .containsExactly(mine.substring("/v1/queries/".length()));
        assertProblem(officer.act(mine + "/take", 2, Map.of()).then(), 403, "role-forbidden");
    }

    @Test
    @DisplayName(
            "D32 what was asked and returned is encrypted, and nowhere else: not in timeline, audit, answers, events")
    void encrypted() throws SQLException {
        Person wanted = OnFile.wanted();
        String call = callTaker.savedCall("NOISE", 4);
        callTaker
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(question(call, "PERSON", OnFile.criteria(wanted)))
                .post("/v1/queries")
                .then()
                .statusCode(201);
        for (String table : List.of("records_query", "timeline", "audit", "outbox", "idempotency_key")) {
            assertThat(texts("select t::text from " + table + " t where ? is not null", ""))
                    .as(table)
                    .noneMatch(row -> row.contains(wanted.surname()) || row.contains(hex(wanted.surname())));
        }
        assertThat(texts(
                        "select encode(criteria, 'hex') || encode(hits, 'hex') from records_content where ? <> 'x'",
                        ""))
                .isNotEmpty()
                .noneMatch(row -> row.contains(hex(wanted.surname())));
    }

    @Test
    @DisplayName("D56 a request repeated with its key asks nothing again and shows how far the query is")
    void repeated() {
        String call = callTaker.savedCall("NOISE", 4);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = question(call, "PLATE", Map.of("plate", "NOBODY2"));
        Response first =
                callTaker.request().header("Idempotency-Key", key).body(body).post("/v1/queries");
        Response second =
                callTaker.request().header("Idempotency-Key", key).body(body).post("/v1/queries");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(second.jsonPath().getInt("attempts")).isEqualTo(1);
    }

    private static int apart(Person one, Person other) {
        return LevenshteinDistance.getDefaultInstance().apply(one.surname(), other.surname());
    }

    private String asked(Console who, String call) {
        Response asked = who.post("/v1/queries", question(call, "PLATE", Map.of("plate", "NOBODY1")));
        assertThat(asked.statusCode()).isEqualTo(201);
        return "/v1/queries/" + asked.jsonPath().getString("id");
    }

    private List<String> hits(String call, String kind, Map<String, Object> criteria) {
        Response asked = dispatcher.post("/v1/queries", question(call, kind, criteria));
        assertThat(asked.statusCode()).isEqualTo(201);
        return asked.jsonPath().getList("content.hits.reference");
    }

    static Map<String, Object> question(String call, String kind, Map<String, Object> criteria) {
        Map<String, Object> body = new HashMap<>();
        body.put("callId", call.substring("/v1/calls/".length()));
        body.put("reason", "person at the scene");
        body.put("criteria", criteria);
        if (kind != null) {
            body.put("kind", kind);
        }
        return body;
    }

    private io.restassured.response.ValidatableResponse with(Map<String, Object> good, String member, Object value) {
        Map<String, Object> body = new HashMap<>(good);
        body.put(member, value);
        return dispatcher.post("/v1/queries", body).then();
    }

    private io.restassured.response.ValidatableResponse without(Map<String, Object> good, String member) {
        Map<String, Object> body = new HashMap<>(good);
        body.remove(member);
        return dispatcher.post("/v1/queries", body).then();
    }

    private static String subject(String path) {
        return "query/" + path.substring(path.lastIndexOf('/') + 1);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
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
