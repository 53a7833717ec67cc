package ca.policecomms.dispatch;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command, with every kind of bad input: the right problem answer, and nothing stored. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class BadInputIT {
    private static final String ID = "{id}";
    private static final String UNIT = "\"018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f\"";

    private static final String LABEL = "{\"en\":\"a\",\"fr\":\"b\"}";

    @Inject
    DataSource database;

    /** Signed once for all requests of a test. */
    private final String everyone = TestTokens.of(
            "everyone",
            Role.CALL_TAKER,
            Role.DISPATCHER,
            Role.SUPERVISOR,
            Role.ADMIN,
            Role.OFFICER,
            Role.BYLAW_OFFICER);

    private long before;

    /** @param match whether it needs {@code If-Match} */
    record Command(String method, String path, String body, boolean match) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean onSomething() {
            return path.contains(ID);
        }
    }

    static Stream<Command> commands() {
        return Stream.of(
                create("/v1/contacts", "{\"kind\":\"EMERGENCY_911\"}"),
                change("/v1/contacts/{id}/answer", "{}"),
                change("/v1/contacts/{id}/hold", "{}"),
                change("/v1/contacts/{id}/resume", "{}"),
                change("/v1/contacts/{id}/abandon", "{}"),
                change("/v1/contacts/{id}/end", "{\"outcomeCode\":\"MISDIAL\"}"),
                change("/v1/contacts/{id}/callback", "{\"reached\":true,\"outcomeCode\":\"SAFE\"}"),
                create("/v1/contacts/{id}/location", "{\"place\":\"CALLER\",\"text\":\"t\"}"),
                change("/v1/contacts/{id}/link", "{\"callId\":" + UNIT + "}"),
                create("/v1/calls", "{\"typeCode\":\"UNKNOWN\",\"location\":{\"unknown\":true}}"),
                new Command("PATCH", "/v1/calls/{id}", "{\"typeCode\":\"UNKNOWN\"}", true),
                change("/v1/calls/{id}/enter", "{\"priority\":3}"),
                change("/v1/calls/{id}/priority", "{\"priority\":3,\"reasonCode\":\"R1\"}"),
                create("/v1/calls/{id}/narrative", "{\"text\":\"t\"}"),
                change("/v1/calls/{id}/hold", "{\"reason\":\"R1\",\"reviewAt\":\"2030-01-01T00:00:00Z\"}"),
                change("/v1/calls/{id}/release", "{}"),
                change("/v1/calls/{id}/cancel", "{\"reasonCode\":\"R1\"}"),
                change("/v1/calls/{id}/close", "{\"disposition\":\"D1\",\"primaryUnitId\":" + UNIT + "}"),
                change("/v1/calls/{id}/reopen", "{\"reason\":\"r\"}"),
                change("/v1/calls/{id}/test", "{\"test\":true}"),
                change("/v1/calls/{id}/major", "{\"major\":true}"),
                create("/v1/calls/{id}/answers", "{\"answers\":[{\"question\":\"WEAPONS\",\"outcome\":\"UNKNOWN\"}]}"),
                create("/v1/calls/{id}/persons", "{\"role\":\"WITNESS\"}"),
                create("/v1/calls/{id}/vehicles", "{\"role\":\"STOLEN\"}"),
                change("/v1/calls/{id}/merge", "{\"survivorId\":" + UNIT + ",\"reasonCode\":\"R1\"}"),
                change("/v1/calls/{id}/split", "{\"reason\":\"r\"}"),
                change("/v1/calls/{id}/link", "{\"callId\":" + UNIT + ",\"relation\":\"RELATED\"}"),
                change("/v1/calls/{id}/divert", "{\"agency\":\"OPP\",\"reasonCode\":\"R1\",\"callerTold\":\"t\"}"),
                create("/v1/calls/{id}/transfers", "{\"agency\":\"FIRE\",\"reasonCode\":\"R1\"}"),
                change("/v1/transfers/{id}/ring", "{}"),
                change("/v1/transfers/{id}/conference", "{}"),
                change("/v1/transfers/{id}/accept", "{\"acceptedBy\":\"a\"}"),
                change("/v1/transfers/{id}/refuse", "{\"reasonCode\":\"R1\"}"),
                change("/v1/transfers/{id}/no-answer", "{\"reasonCode\":\"R1\"}"),
                change("/v1/transfers/{id}/withdraw", "{\"reasonCode\":\"R1\"}"),
                change("/v1/transfers/{id}/complete", "{}"),
                put(
                        "/v1/agencies/ZZ-9",
                        "{\"name\":" + LABEL + ",\"kind\":\"FIRE\",\"line\":\"613-555-0111\",\"hours\":[],\"area\":"
                                + LABEL + ",\"active\":true}"),
                put("/v1/dispositions/ZZ-9", "{\"label\":" + LABEL + ",\"report\":false,\"retired\":false}"),
                put("/v1/call-types/ZZ-9", "{\"label\":" + LABEL + ",\"defaultPriority\":3,\"service\":\"POLICE\"}"),
                put(
                        "/v1/priorities/P3",
                        "{\"label\":" + LABEL + ",\"units\":1,\"alertAllConsoles\":false,\"bylawMayAnswer\":false,"
                                + "\"tellSupervisor\":false}"),
                put(
                        "/v1/question-sets/ZZ-9",
                        "{\"title\":" + LABEL + ",\"callTypes\":[],\"deEscalation\":[],\"questions\":[{\"code\":\"Q1\","
                                + "\"topic\":\"WHO\",\"text\":" + LABEL + ",\"kind\":\"TEXT\"}]}"),
                change("/v1/calls/{id}/public-override", "{\"action\":\"SUPPRESS\",\"reason\":\"r\"}"),
                create("/v1/calls/{id}/assignments", "{\"unitIds\":[" + UNIT + "]}"),
                create("/v1/units", "{\"callSign\":\"Z9\",\"service\":\"POLICE\"}"),
                change("/v1/units/{id}/logon", "{}"),
                change("/v1/units/{id}/status", "{\"status\":\"AVAILABLE\",\"reason\":\"R1\"}"),
                change("/v1/units/{id}/logoff", "{}"),
                change("/v1/units/{id}/emergency-end", "{\"voiceCheck\":true}"),
                create("/v1/units/{id}/checkin", "{}"),
                create("/v1/units/{id}/requests", "{\"kind\":\"BACKUP\"}"),
                change("/v1/unit-requests/{id}/accept", "{}"),
                change("/v1/unit-requests/{id}/arrive", "{}"),
                change("/v1/unit-requests/{id}/refuse", "{\"reason\":\"R1\"}"),
                change("/v1/unit-requests/{id}/cancel", "{\"reason\":\"R1\"}"),
                create("/v1/units/{id}/position", "{\"lat\":44.2,\"lon\":-76.5}"),
                create(
                        "/v1/cautions",
                        "{\"code\":\"WEAPONS\",\"severity\":\"DANGER\",\"text\":\"t\",\"source\":\"s\","
                                + "\"expiresAt\":\"2099-01-01T00:00:00Z\",\"callId\":" + UNIT + "}"),
                new Command("PATCH", "/v1/cautions/{id}", "{\"severity\":\"INFO\"}", true),
                create(
                        "/v1/bolos",
                        "{\"kind\":\"VEHICLE\",\"text\":\"t\",\"expiresAt\":\"2099-01-01T00:00:00Z\"," + "\"callId\":"
                                + UNIT + "}"),
                new Command("PATCH", "/v1/bolos/{id}", "{\"text\":\"u\"}", true),
                change("/v1/bolos/{id}/acknowledge", "{}"),
                new Command(
                        "PUT",
                        "/v1/response-plans/TEST",
                        "{\"en\":\"e\",\"fr\":\"f\",\"when\":{\"from\":3,\"to\":5},\"needs\":[]}",
                        false),
                create("/v1/officer-events", "{\"unitId\":" + UNIT + ",\"typeCode\":\"TRAFFIC_STOP\"}"),
                change("/v1/assignments/{id}/ack", "{}"),
                change("/v1/assignments/{id}/enroute", "{}"),
                change("/v1/assignments/{id}/arrive", "{}"),
                change("/v1/assignments/{id}/transport", "{\"destination\":\"court\"}"),
                change("/v1/assignments/{id}/at-destination", "{}"),
                change("/v1/assignments/{id}/clear", "{\"disposition\":\"D1\"}"),
                change("/v1/assignments/{id}/cancel", "{\"reason\":\"R1\"}"),
                change("/v1/assignments/{id}/dispatch", "{}"),
                change("/v1/assignments/{id}/decline", "{\"reason\":\"R1\"}"),
                change("/v1/assignments/{id}/preempt", "{\"callId\":" + UNIT + "}"),
                create("/v1/positions", "{\"code\":\"Z9\",\"en\":\"e\",\"fr\":\"f\",\"roles\":[\"dispatcher\"]}"),
                create("/v1/positions/{id}/signon", "{\"role\":\"dispatcher\"}"),
                create("/v1/positions/{id}/signoff", "{}"),
                create(
                        "/v1/queries",
                        "{\"kind\":\"PLATE\",\"callId\":" + UNIT
                                + ",\"reason\":\"r\",\"criteria\":{\"plate\":\"ABCD123\"}}"),
                change("/v1/queries/{id}/take", "{}"),
                change("/v1/queries/{id}/answer", "{\"outcome\":\"NO_HIT\"}"),
                change("/v1/queries/{id}/relay", "{}"),
                change("/v1/queries/{id}/withdraw", "{\"reasonCode\":\"R1\"}"),
                create("/v1/orders", "{\"callId\":" + UNIT + ",\"reason\":\"r\",\"criteria\":{\"surname\":\"S\"}}"),
                change("/v1/orders/{id}/take", "{}"),
                change("/v1/orders/{id}/answer", "{\"outcome\":\"NO_HIT\"}"),
                change("/v1/orders/{id}/relay", "{}"),
                change("/v1/orders/{id}/withdraw", "{\"reasonCode\":\"R1\"}"),
                create(
                        "/v1/warrant-confirmations",
                        "{\"callId\":" + UNIT + ",\"urgency\":\"URGENT\",\"warrantReference\":\"W\"}"),
                change("/v1/warrant-confirmations/{id}/request", "{}"),
                change("/v1/warrant-confirmations/{id}/answer", "{\"outcome\":\"NOT_CONFIRMED\"}"),
                change(
                        "/v1/warrant-confirmations/{id}/second-check",
                        "{\"identityMatches\":true,\"withinLimit\":true}"),
                change("/v1/warrant-confirmations/{id}/relay", "{}"),
                change("/v1/warrant-confirmations/{id}/acknowledge", "{}"),
                create(
                        "/v1/members",
                        "{\"subject\":\"s\",\"name\":\"n\",\"platoon\":\"A\",\"qualifications\":[\"dispatcher\"]}"),
                new Command("PATCH", "/v1/members/{id}", "{\"name\":\"n\"}", true),
                create(
                        "/v1/absences",
                        "{\"memberId\":" + UNIT + ",\"kind\":\"SICK\",\"from\":\"2030-01-01\",\"to\":\"2030-01-02\"}"),
                new Command("PATCH", "/v1/absences/{id}", "{\"kind\":\"SICK\"}", true),
                change("/v1/absences/{id}/acknowledge", "{}"),
                change("/v1/absences/{id}/refuse", "{\"reason\":\"r\"}"),
                change("/v1/absences/{id}/withdraw", "{\"reason\":\"r\"}"),
                create(
                        "/v1/swaps",
                        "{\"giverId\":" + UNIT + ",\"takerId\":\"018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0e\","
                                + "\"given\":{\"date\":\"2030-01-01\",\"kind\":\"DAY\"}}"),
                new Command("PATCH", "/v1/swaps/{id}", "{\"given\":{\"date\":\"2030-01-01\",\"kind\":\"DAY\"}}", true),
                change("/v1/swaps/{id}/acknowledge", "{}"),
                change("/v1/swaps/{id}/refuse", "{\"reason\":\"r\"}"),
                change("/v1/swaps/{id}/withdraw", "{\"reason\":\"r\"}"),
                create("/v1/handovers", "{}"),
                new Command("PATCH", "/v1/handovers/{id}", "{\"notes\":\"n\"}", true),
                change("/v1/handovers/{id}/acknowledge", "{}"),
                change("/v1/handovers/{id}/withdraw", "{}"),
                create(
                        "/v1/imports",
                        "{\"name\":\"n\",\"fileSha256\":\"" + "0".repeat(64)
                                + "\",\"rows\":1,\"zone\":\"UTC\",\"mapping\":\"m\"}"));
    }

    static Stream<Command> commandsOnSomething() {
        return commands().filter(Command::onSomething);
    }

    static Stream<Command> commandsThatMatch() {
        return commands().filter(Command::match);
    }

    static Stream<String> reads() {
        return Stream.of(
                "/v1/contacts",
                "/v1/contacts/{id}",
                "/v1/contacts/{id}/timeline",
                "/v1/contacts/{id}/locations",
                "/v1/contacts/{id}/signals",
                "/v1/contacts/follow-ups",
                "/v1/calls/{id}/contacts",
                "/v1/calls/{id}/eido",
                "/v1/calls/{id}/eido/received",
                "/v1/calls",
                "/v1/calls/{id}",
                "/v1/calls/{id}/timeline",
                "/v1/calls/{id}/assignments",
                "/v1/calls/{id}/answers",
                "/v1/calls/{id}/persons",
                "/v1/calls/{id}/vehicles",
                "/v1/calls/{id}/transfers",
                "/v1/calls/{id}/duplicates",
                "/v1/calls/{id}/history",
                "/v1/transfers",
                "/v1/transfers/{id}",
                "/v1/agencies",
                "/v1/agencies/FIRE",
                "/v1/dispositions",
                "/v1/dispositions/DONE",
                "/v1/call-types",
                "/v1/call-types/NOISE",
                "/v1/priorities",
                "/v1/priorities/P3",
                "/v1/question-sets",
                "/v1/question-sets/GENERAL",
                "/v1/calls/{id}/public-preview",
                "/v1/assignments",
                "/v1/assignments/{id}",
                "/v1/units",
                "/v1/units/{id}",
                "/v1/units/{id}/position",
                "/v1/units/{id}/requests",
                "/v1/unit-requests",
                "/v1/unit-requests/{id}",
                "/v1/calls/{id}/recommendation",
                "/v1/calls/{id}/cautions",
                "/v1/cautions",
                "/v1/cautions/{id}",
                "/v1/bolos",
                "/v1/bolos/{id}",
                "/v1/bolos/{id}/acknowledgements",
                "/v1/recommendations",
                "/v1/recommendations/{id}",
                "/v1/response-plans",
                "/v1/response-plans/TEST",
                "/v1/response-plans/TEST/versions",
                "/v1/queue",
                "/v1/queries",
                "/v1/queries/{id}",
                "/v1/queries/{id}/timeline",
                "/v1/orders",
                "/v1/orders/{id}",
                "/v1/orders/{id}/timeline",
                "/v1/warrant-confirmations",
                "/v1/warrant-confirmations/{id}",
                "/v1/warrant-confirmations/{id}/timeline",
                "/v1/board",
                "/v1/stream",
                "/v1/positions",
                "/v1/positions/{id}",
                "/v1/positions/{id}/timeline",
                "/v1/members",
                "/v1/members/{id}",
                "/v1/absences",
                "/v1/absences/{id}",
                "/v1/swaps",
                "/v1/swaps/{id}",
                "/v1/handovers",
                "/v1/handovers/{id}",
                "/v1/roster/2026-11-26",
                "/v1/rotation/2026-11-26",
                "/v1/imports/{id}",
                "/v1/imports/{id}/measures",
                "/v1/imports/{id}/anomalies",
                "/v1/degradations",
                "/v1/metrics/answering",
                "/v1/metrics/processing",
                "/v1/metrics/workload",
                "/v1/metrics/response");
    }

    private static Command put(String path, String body) {
        return new Command("PUT", path, body, false);
    }

    private static Command create(String path, String body) {
        return new Command("POST", path, body, false);
    }

    private static Command change(String path, String body) {
        return new Command("POST", path, body, true);
    }

    @BeforeEach
    void count() throws SQLException {
        Console.of("everyone", Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN)
                .signedOn();
        before = rows();
    }

    @AfterEach
    void nothingStored() throws SQLException {
        assertThat(rows()).as("rows of the record").isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("D56 without a token, with a bad one, or in the wrong role nothing is done")
    void whoMay(Command command) {
        assertProblem(send(given(), command, command.body()), 401, "unauthenticated");
        assertProblem(
                send(bearing(TestTokens.expired("x", Role.SUPERVISOR)), command, command.body()),
                401,
                "unauthenticated");
        assertProblem(
                send(bearing(TestTokens.foreignKey("x", Role.SUPERVISOR)), command, command.body()),
                401,
                "unauthenticated");
        assertProblem(send(Console.stranger().request(), command, command.body()), 403, "role-forbidden");
    }

    @ParameterizedTest(name = "GET {0}")
    @MethodSource("reads")
    @DisplayName("D56 nobody reads without a token or in the wrong role")
    void whoReads(String path) {
        String concrete = path.replace(ID, UUID.randomUUID().toString());
        assertProblem(given().get(concrete).then(), 401, "unauthenticated");
        assertProblem(Console.stranger().get(concrete).then(), 403, "role-forbidden");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("D56 malformed JSON, an unknown field, a wrong type and no body at all are named")
    void shape(Command command) {
        assertProblem(send(anybody(), command, "{\"a\":"), 400, "invalid-request");
        String unknown = command.body().equals("{}")
                ? "{\"surprise\":1}"
                : command.body().replaceFirst("\\{", "{\"surprise\":1,");
        assertProblem(send(anybody(), command, unknown), 400, "invalid-request").naming("surprise");
        assertProblem(send(anybody(), command, "{\"stamp\":{\"occurredAt\":\"yesterday\"}}"), 400, "invalid-request");
        assertProblem(send(anybody(), command, "[]"), 400, "invalid-request");
        assertProblem(send(anybody(), command, ""), 400, "invalid-request");
        assertProblem(
                anybodyHolding()
                        .contentType(ContentType.TEXT)
                        .body("x")
                        .request(command.method(), concrete(command))
                        .then(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandsOnSomething")
    @DisplayName("D56 what does not exist is not found")
    void unknownId(Command command) {
        assertProblem(send(anybody(), command, command.body()), 404, "not-found");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandsThatMatch")
    @DisplayName("D56 a change needs If-Match, and a well-formed one")
    void preconditions(Command command) {
        assertProblem(
                anybodyHolding()
                        .contentType(ContentType.JSON)
                        .body(command.body())
                        .request(command.method(), concrete(command))
                        .then(),
                428,
                "precondition-required");
        assertProblem(
                anybodyHolding()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "seven")
                        .body(command.body())
                        .request(command.method(), concrete(command))
                        .then(),
                400,
                "invalid-request");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/v1/units|{\"callSign\":\"Z9\",\"service\":\"POLICE\",\"capabilities\":[null]}",
                "/v1/units|{\"callSign\":\"Z9\",\"service\":\"POLICE\",\"stamp\":{\"flags\":[null]}}",
                "/v1/contacts|{\"kind\":\"TEXT\",\"caller\":{\"name\":\"a\\u0000b\"}}",
                "/v1/calls|{\"typeCode\":\"UNKNOWN\",\"location\":{\"text\":\"a\\u0000b\"}}",
                "/v1/calls|{\"typeCode\":\"UNKNOWN\",\"location\":{},\"narrative\":\"a\\u0000b\"}",
                "/v1/calls|{\"typeCode\":\"UNKNOWN\",\"location\":{},\"receivedAt\":\"+1000000000-01-01T00:00:00Z\"}",
                "/v1/calls|{\"typeCode\":\"UNKNOWN\",\"location\":{\"point\":{\"lat\":91,\"lon\":0}}}",
                "/v1/calls|{\"typeCode\":\"UNKNOWN\",\"location\":{\"civicNumber\":1e99}}",
                "/v1/calls|{\"typeCode\":\"UNKNOWN\",\"location\":{},\"dueAt\":\"+1000000000-01-01T00:00:00Z\"}",
                "/v1/calls/018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f/answers|{\"answers\":[null]}",
                "/v1/calls/018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f/persons|{\"role\":\"VICTIM\",\"age\":131}",
                "/v1/imports|{\"name\":\"n\",\"fileSha256\":\"00\",\"rows\":-1,\"zone\":\"UTC\",\"mapping\":\"m\"}"
            })
    @DisplayName("D56 what no database can keep, or no list can hold, is refused as a bad request")
    void odd(String path, String body) {
        assertProblem(anybody().body(body).post(path).then(), 400, "invalid-request");
    }

    @ParameterizedTest(name = "GET {0}")
    @ValueSource(
            strings = {
                "/v1/calls?number=%00",
                "/v1/calls?state=LOST",
                "/v1/calls?importId=7",
                "/v1/calls?cursor=garbage",
                "/v1/transfers?state=LOST",
                "/v1/agencies/FIRE?version=x",
                "/v1/calls?limit=0",
                "/v1/calls?limit=201",
                "/v1/units?callSign=%00",
                "/v1/queue?division=%00",
                "/v1/queue?agency=NAVY",
                "/v1/bolos?division=%00",
                "/v1/positions?state=LOST",
                "/v1/absences?memberId=7",
                "/v1/swaps?state=LOST",
                "/v1/handovers?position=%00",
                "/v1/members?platoon=%00",
                "/v1/contacts?state=LOST",
                "/v1/contacts/follow-ups?cursor=garbage",
                "/v1/metrics/response?from=yesterday",
                "/v1/metrics/answering?kind=SMOKE",
                "/v1/metrics/answering?from=1960-01-01T00:00:00Z",
                "/v1/metrics/workload?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "/v1/metrics/response?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
                "/v1/metrics/response?from=-1000000000-01-01T00:00:00Z"
            })
    @DisplayName("D56 a bad parameter is refused as a bad request")
    void badParameter(String path) {
        assertProblem(bearing(everyone).urlEncodingEnabled(false).get(path).then(), 400, "invalid-request");
    }

    private RequestSpecification anybody() {
        return anybodyHolding().contentType(ContentType.JSON);
    }

    private RequestSpecification anybodyHolding() {
        return bearing(everyone);
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static ValidatableResponse send(RequestSpecification request, Command command, String body) {
        RequestSpecification full = request.contentType(ContentType.JSON).body(body);
        if (command.match()) {
            full = full.header("If-Match", "\"1\"");
        }
        return full.request(command.method(), concrete(command)).then();
    }

    private static String concrete(Command command) {
        return command.path().replace(ID, UUID.randomUUID().toString());
    }

    private long rows() throws SQLException {
        try (var connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select (select count(*) from timeline) + (select count(*) from cad_import)"
                                + " + (select count(*) from catalogue_entry)")) {
            row.next();
            return row.getLong(1);
        }
    }
}
