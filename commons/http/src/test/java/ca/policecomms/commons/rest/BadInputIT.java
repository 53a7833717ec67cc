package ca.policecomms.commons.rest;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.OidcResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(OidcResource.class)
class BadInputIT {

    private static final String GOOD = "{\"name\":\"n\",\"count\":1}";

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/things")
                .then();
    }

    @Test
    @DisplayName("R1 a good body is taken")
    void good() {
        post(GOOD).statusCode(200).body("name", equalTo("n"));
    }

    @ParameterizedTest(name = "{0} -> field \"{1}\" {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"n\",\"count\":1,\"extra\":1}|extra|is not a known field",
                "{\"name\":\"n\",\"count\":1,\"location\":{\"street\":\"s\",\"town\":\"t\"}}|location.town|not a known field",
                "{\"name\":\"n\",\"count\":1,\"units\":[{\"id\":\"nope\"}]}|units[0].id|a UUID",
                "{\"name\":\"n\",\"count\":\"1\"}|count|a whole number",
                "{\"name\":\"n\",\"count\":1.5}|count|a whole number",
                "{\"name\":\"n\",\"count\":99999999999}|count|a whole number",
                "{\"name\":\"n\",\"count\":1,\"location\":{\"street\":\"s\",\"number\":99999999999}}|location.number|a whole number",
                "{\"name\":\"n\",\"count\":null}|count|a whole number",
                "{\"name\":\"n\",\"count\":{}}|count|a whole number",
                "{\"name\":5,\"count\":1}|name|a string",
                "{\"name\":true,\"count\":1}|name|a string",
                "{\"name\":[\"n\"],\"count\":1}|name|a string",
                "{\"name\":\"n\",\"count\":1,\"colour\":\"GREEN\"}|colour|one of RED, dark-blue",
                "{\"name\":\"n\",\"count\":1,\"colour\":0}|colour|one of RED, dark-blue",
                "{\"name\":\"n\",\"count\":1,\"colour\":\"\"}|colour|one of RED, dark-blue",
                "{\"name\":\"n\",\"count\":1,\"at\":\"yesterday\"}|at|a time such as",
                "{\"name\":\"n\",\"count\":1,\"at\":\"+1000000000-12-31T00:00:00Z\"}|at|a time such as",
                "{\"name\":\"n\",\"count\":1,\"at\":\"-0044-03-15T00:00:00Z\"}|at|a time such as",
                "{\"name\":\"n\",\"count\":1,\"at\":1700000000}|at|a time such as",
                "{\"name\":\"n\",\"count\":1,\"urgent\":\"true\"}|urgent|true or false",
                "{\"name\":\"n\",\"count\":1,\"urgent\":1}|urgent|true or false",
                "{\"name\":\"n\",\"count\":1,\"units\":{}}|units|an array",
                "{\"name\":\"n\",\"count\":1,\"location\":\"here\"}|location|an object",
                "{\"name\":\"n\",\"count\":1|``|is not JSON",
                "{\"name\":\"n\",\"count\":1}}|``|is not JSON",
                "{\"name\":\"n\",\"count\":1} {}|``|``",
                "{\"name\":\"n\",\"count\":1,\"count\":2}|``|holds a field twice",
                "[]|``|an object",
                "\"text\"|``|an object",
                "not json|``|is not JSON",
            })
    @DisplayName("R1 a body that is not what is asked for is a 400 naming the JSON path")
    void wrongBody(String body, String field, String message) {
        assertProblem(post(body), 400, "invalid-request").saying(field, message);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"count\":1}|name",
                "{\"name\":\"n\",\"count\":10}|count",
                "{\"name\":\"n\",\"count\":1,\"location\":{\"street\":\" \"}}|location.street",
                "{\"name\":\"n\",\"count\":1,\"units\":[{\"id\":\"00000000-0000-7000-8000-000000000000\"},{}]}|units[1].id",
            })
    @DisplayName("R1 a broken constraint is a 400 naming the JSON path")
    void brokenConstraint(String body, String field) {
        assertProblem(post(body), 400, "invalid-request").naming(field);
    }

    @Test
    @DisplayName("R1 every broken constraint is named at once")
    void allViolations() {
        assertProblem(post("{\"name\":\"\",\"count\":0}"), 400, "invalid-request")
                .naming("name")
                .naming("count");
    }

    @Test
    @DisplayName("R1 values sent are never repeated: they may be somebody's name")
    void noEcho() {
        assertProblem(post("{\"name\":\"n\",\"count\":\"Jane Doe\"}"), 400, "invalid-request")
                .without("Jane");
        assertProblem(post("{\"name\":\"n\",\"count\":1,\"colour\":\"Jane Doe\"}"), 400, "invalid-request")
                .without("Jane");
        assertProblem(post("Jane Doe"), 400, "invalid-request").without("Jane");
    }

    @Test
    @DisplayName("R1 an empty body is a 400")
    void emptyBody() {
        assertProblem(given().contentType(ContentType.JSON).post("/v1/things").then(), 400, "invalid-request");
    }

    @Test
    @DisplayName("R1 deep nesting is refused before it costs anything")
    void deepNesting() {
        assertProblem(post("{\"name\":" + "[".repeat(60) + "]".repeat(60) + "}"), 400, "invalid-request");
    }

    @Test
    @DisplayName("R1 a body of another media type is a 415")
    void wrongMediaType() {
        assertProblem(
                given().contentType("text/plain").body(GOOD).post("/v1/things").then(), 415, "unsupported-media-type");
    }

    @Test
    @DisplayName("R1 a client that accepts nothing we have gets a 406, as a problem all the same")
    void notAcceptable() {
        assertProblem(given().accept("text/csv").get("/v1/things").then(), 406, "not-acceptable");
    }

    @Test
    @DisplayName("R1 a body over the limit is a 413")
    void tooLarge() {
        assertProblem(post("{\"name\":\"" + "x".repeat(3 << 20) + "\",\"count\":1}"), 413, "payload-too-large");
    }

    @Test
    @DisplayName("R1 a path id that is no UUID leads nowhere: 404")
    void malformedPathId() {
        assertProblem(given().get("/v1/things/42").then(), 404, "not-found");
    }

    @Test
    @DisplayName("R1 an unknown path is a 404, an unknown method a 405")
    void unknownPathAndMethod() {
        assertProblem(given().get("/v1/nothing").then(), 404, "not-found");
        assertProblem(given().get("/nothing/at/all").then(), 404, "not-found");
        assertProblem(given().delete("/v1/things").then(), 405, "method-not-allowed");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "colour,GREEN,'one of RED, BLUE'",
        "limit,many,a whole number",
        "limit,99999999999,a whole number",
        "limit,0,must be",
        "since,yesterday,a time such as",
        "since,+1000000000-12-31T00:00:00Z,a time such as",
        "open,maybe,true or false",
        "owner,1-1-1-1-1,a UUID"
    })
    @DisplayName("R1 a bad query parameter is a 400 naming it")
    void badQuery(String name, String value, String message) {
        assertProblem(given().queryParam(name, value).get("/v1/things").then(), 400, "invalid-request")
                .saying(name, message);
    }

    @Test
    @DisplayName("R1 a bad header is a 400 naming it")
    void badHeader() {
        assertProblem(given().header("X-Number", "x").get("/v1/things").then(), 400, "invalid-request")
                .naming("X-Number");
    }

    @Test
    @DisplayName("R1 a malformed escape in the path is a 400 or a 404, never a 500")
    void malformedEscape() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET /v1/things/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("Exception");
        }
    }
}
