package ca.policecomms.dispatch;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import ca.policecomms.dispatch.operation.Command;
import ca.policecomms.dispatch.operation.Reads;
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

    static Stream<Command> commands() {
        return Command.all();
    }

    static Stream<Command> strict() {
        return commands().filter(command -> command.taken() == Command.Taken.STRICTLY);
    }

    static Stream<Command> commandsOnSomething() {
        return commands().filter(Command::onSomething);
    }

    static Stream<Command> commandsThatMatch() {
        return commands().filter(Command::match);
    }

    static Stream<String> reads() {
        return Reads.all();
    }

    @BeforeEach
    void count() throws SQLException {
        Console.of("everyone", Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN)
                .signedOn();
        try (var connection = database.getConnection()) {
            // What other tests left to the clock would be written meanwhile.
            connection.createStatement().execute("delete from timer");
        }
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
    @MethodSource("strict")
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
                        .request(command.method(), command.concrete())
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
                        .request(command.method(), command.concrete())
                        .then(),
                428,
                "precondition-required");
        assertProblem(
                anybodyHolding()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "seven")
                        .body(command.body())
                        .request(command.method(), command.concrete())
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
        return full.request(command.method(), command.concrete()).then();
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
