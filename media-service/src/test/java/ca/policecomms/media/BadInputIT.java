package ca.policecomms.media;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.media.Desk.officer;
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
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad input on every endpoint: the right problem, and nothing stored. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class BadInputIT {
    private static final String UNKNOWN = "019ca0b2-9f00-7d11-8a44-0c5e2b7d9f21";
    private static String matter;

    @Inject
    DataSource database;

    private String before;

    record Command(String method, String path, String body, boolean match) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Command> commands() {
        return Stream.of(
                new Command(
                        "POST", "/v1/matters", "{\"kind\":\"PLANNED\",\"title\":{\"en\":\"a\",\"fr\":\"b\"}}", false),
                new Command("PATCH", "/v1/matters/{id}", "{\"major\":true}", true),
                new Command("POST", "/v1/matters/{id}/decision", "{\"decision\":\"RELEASE\"}", true),
                new Command("POST", "/v1/matters/{id}/close", null, true));
    }

    static Stream<Command> withBody() {
        return commands().filter(command -> command.body() != null);
    }

    static Stream<Command> onSomething() {
        return commands().filter(Command::match);
    }

    @BeforeEach
    void remember() throws SQLException {
        if (matter == null) {
            matter = officer().post("/v1/matters", Desk.parade()).jsonPath().getString("id");
        }
        before = stored();
    }

    @AfterEach
    void nothingStored() throws SQLException {
        assertThat(stored()).isEqualTo(before);
    }

    private String stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT (SELECT count(*) || '/' || coalesce(sum(version), 0) FROM matter) || '/' ||"
                                + " (SELECT count(*) FROM outbox)")) {
            row.next();
            return row.getString(1);
        }
    }

    private static ValidatableResponse send(RequestSpecification request, Command command, String id, String body) {
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(command.method(), command.path().replace("{id}", id))
                .then();
    }

    private static ValidatableResponse send(Command command, String body) {
        RequestSpecification request = officer().request();
        if (command.match()) {
            request.header("If-Match", "\"1\"");
        }
        return send(request, command, matter, body);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    @DisplayName("§15 malformed JSON, an unknown field and a wrong type are refused")
    void badBodies(Command command) {
        assertProblem(send(command, command.body() + "}"), 400, "invalid-request");
        assertProblem(send(command, "[]"), 400, "invalid-request");
        assertProblem(send(command, "{\"nonsense\":1," + command.body().substring(1)), 400, "invalid-request")
                .naming("nonsense");
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/v1/matters|400|invalid-request|kind|{\"kind\":\"GREEN\",\"title\":{\"en\":\"a\",\"fr\":\"b\"}}",
                "POST|/v1/matters|400|invalid-request|kind|{\"title\":{\"en\":\"a\",\"fr\":\"b\"}}",
                "POST|/v1/matters|400|invalid-request|title|{\"kind\":\"PLANNED\"}",
                "POST|/v1/matters|400|invalid-request|title.fr|{\"kind\":\"PLANNED\",\"title\":{\"en\":\"a\",\"fr\":\" \"}}",
                "POST|/v1/matters|400|invalid-request|title.en|{\"kind\":\"PLANNED\",\"title\":{\"en\":7,\"fr\":\"b\"}}",
                "POST|/v1/matters|400|invalid-request|major|{\"kind\":\"PLANNED\",\"major\":\"yes\",\"title\":{\"en\":\"a\",\"fr\":\"b\"}}",
                "POST|/v1/matters|400|invalid-request|plannedFor|{\"kind\":\"PLANNED\",\"plannedFor\":\"soon\",\"title\":{\"en\":\"a\",\"fr\":\"b\"}}",
                "POST|/v1/matters|422|rule-violated|plannedFor|{\"kind\":\"BREAKING\",\"plannedFor\":\"2031-01-01T00:00:00Z\",\"title\":{\"en\":\"a\",\"fr\":\"b\"}}",
                "PATCH|/v1/matters/{id}|400|invalid-request||{}",
                "PATCH|/v1/matters/{id}|400|invalid-request|place.area|{\"place\":{\"certainty\":\"CONFIRMED\",\"area\":\"a street\"}}",
                "PATCH|/v1/matters/{id}|422|rule-violated|incidentClass.code|{\"incidentClass\":{\"certainty\":\"CONFIRMED\"}}",
                "PATCH|/v1/matters/{id}|422|rule-violated|place.text|{\"place\":{\"certainty\":\"UNKNOWN\",\"area\":\"CITY\"}}",
                "POST|/v1/matters/{id}/decision|400|invalid-request|decision|{\"decision\":\"MAYBE\"}",
                "POST|/v1/matters/{id}/decision|400|invalid-request|reason|{\"decision\":\"WITHHOLD\",\"reason\":\"BORED\"}",
                "POST|/v1/matters/{id}/decision|422|rule-violated|reviewAt|{\"decision\":\"DEFER\"}",
                "POST|/v1/matters/{id}/decision|422|rule-violated|reviewAt|{\"decision\":\"DEFER\",\"reviewAt\":\"2001-01-01T00:00:00Z\"}",
                "POST|/v1/matters/{id}/decision|422|rule-violated|reason|{\"decision\":\"WITHHOLD\"}",
            })
    @DisplayName("§15 a value out of its range is named")
    void outOfRange(String method, String path, int status, String code, String field, String body) {
        var problem = assertProblem(send(new Command(method, path, body, path.contains("{id}")), body), status, code);
        if (field != null) {
            problem.naming(field);
        }
    }

    @ParameterizedTest
    @MethodSource("onSomething")
    @DisplayName("§15 an unknown id is 404, a missing If-Match 428, a wrong one 400, a stale one 412")
    void idsAndVersions(Command command) {
        assertProblem(
                send(officer().request().header("If-Match", "\"1\""), command, UNKNOWN, command.body()),
                404,
                "not-found");
        assertProblem(
                send(officer().request().header("If-Match", "\"1\""), command, "42", command.body()), 404, "not-found");
        assertProblem(send(officer().request(), command, matter, command.body()), 428, "precondition-required");
        assertProblem(
                send(officer().request().header("If-Match", "*"), command, matter, command.body()),
                400,
                "invalid-request");
        var stale = assertProblem(
                send(officer().request().header("If-Match", "\"9\""), command, matter, command.body()),
                412,
                "stale-version");
        assertThat(stale.json().getString("current.id")).isEqualTo(matter);
    }

    @ParameterizedTest
    @MethodSource("commands")
    @DisplayName("§13 nobody acts without a good token and the right role")
    void tokensAndRoles(Command command) {
        assertProblem(send(given(), command, matter, command.body()), 401, "unauthenticated");
        assertProblem(
                send(bearer(TestTokens.expired("o", Role.MEDIA_OFFICER)), command, matter, command.body()),
                401,
                "unauthenticated");
        assertProblem(
                send(bearer(TestTokens.foreignKey("o", Role.MEDIA_OFFICER)), command, matter, command.body()),
                401,
                "unauthenticated");
        assertProblem(
                send(Desk.dispatcher().request().header("If-Match", "\"1\""), command, matter, command.body()),
                403,
                "role-forbidden");
    }

    @ParameterizedTest
    @CsvSource({"/v1/matters", "/v1/public-incidents", "/v1/matters/" + UNKNOWN, "/v1/public-incidents/" + UNKNOWN})
    @DisplayName("§13 nobody reads without a good token and the right role")
    void readers(String path) {
        assertProblem(given().get(path).then(), 401, "unauthenticated");
        assertProblem(Desk.dispatcher().get(path).then(), 403, "role-forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/matters,limit,0",
        "/v1/matters,limit,201",
        "/v1/matters,cursor,xyz",
        "/v1/matters,kind,GREEN",
        "/v1/matters,state,AJAR",
        "/v1/matters,major,maybe",
        "/v1/matters,publicId,42",
        "/v1/public-incidents,limit,-1",
        "/v1/public-incidents,cursor,xyz"
    })
    @DisplayName("§15 a bad parameter of a list is named")
    void parameters(String path, String name, String value) {
        assertProblem(officer().request().queryParam(name, value).get(path).then(), 400, "invalid-request")
                .naming(name);
    }

    @ParameterizedTest
    @CsvSource({"/v1/matters/" + UNKNOWN, "/v1/public-incidents/" + UNKNOWN, "/v1/matters/42"})
    @DisplayName("§15 what is not there is 404")
    void notThere(String path) {
        assertProblem(officer().get(path).then(), 404, "not-found");
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token).header("If-Match", "\"1\"");
    }
}
