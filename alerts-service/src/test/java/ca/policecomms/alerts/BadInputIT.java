package ca.policecomms.alerts;

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
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad input on every endpoint: the right problem, and nothing stored. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(MailResource.class)
class BadInputIT {
    @Inject
    DataSource database;

    private String stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT (SELECT count(*) FROM subscription) || '/' ||"
                        + " (SELECT count(*) FROM endpoint) || '/' || (SELECT count(*) FROM confirmation)")) {
            row.next();
            return row.getString(1);
        }
    }

    private static ValidatableResponse subscribe(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/subscriptions")
                .then();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "400|invalid-request|email|{'language':'en','topics':['status']}",
                "400|invalid-request|email|{'email':'nobody','language':'en','topics':['status']}",
                "400|invalid-request|email|{'email':7,'language':'en','topics':['status']}",
                "400|invalid-request|email|{'email':'a@b\\r\\nBcc: c@example.org','language':'en','topics':['status']}",
                "400|invalid-request|language|{'email':'a@example.org','language':'de','topics':['status']}",
                "400|invalid-request|language|{'email':'a@example.org','topics':['status']}",
                "400|invalid-request|topics|{'email':'a@example.org','language':'en','topics':[]}",
                "400|invalid-request|topics|{'email':'a@example.org','language':'en'}",
                "400|invalid-request|topics|{'email':'a@example.org','language':'en','topics':'status'}",
                "400|invalid-request|topics[0]|{'email':'a@example.org','language':'en','topics':['gossip']}",
                "400|invalid-request|topics[1]|{'email':'a@example.org','language':'en','topics':['status',null]}",
                "400|invalid-request|areas[0]|{'email':'a@example.org','language':'en','topics':['status'],'areas':['a street']}",
                "422|rule-violated|areas[1]|{'email':'a@example.org','language':'en','topics':['status'],'areas':['CITY','MARS']}",
                "400|invalid-request|nonsense|{'nonsense':1,'email':'a@example.org','language':'en','topics':['status']}",
                "400|invalid-request||{'email':'a@example.org'",
                "400|invalid-request||[]",
            })
    @DisplayName("A22 a bad subscription is refused, naming what is wrong and repeating no address")
    void subscriptions(int status, String code, String field, String body) throws SQLException {
        String before = stored();
        var problem =
                assertProblem(subscribe(body.replace('\'', '"')), status, code).without("example.org");
        if (field != null) {
            problem.naming(field);
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @DisplayName("R4 a repeated Idempotency-Key sends one mail; with another body it is refused")
    void idempotency() throws SQLException {
        Mailbox mailbox = new Mailbox();
        String body = "{\"email\":\"" + mailbox.address() + "\",\"language\":\"en\",\"topics\":[\"status\"]}";
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            given().header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/subscriptions")
                    .then()
                    .statusCode(202);
        }
        mailbox.awaitMails(1);
        String before = stored();
        assertProblem(
                given().header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(body.replace("\"en\"", "\"fr\""))
                        .post("/v1/subscriptions")
                        .then(),
                422,
                "idempotency-key-reused");
        assertThat(stored()).isEqualTo(before);
        assertThat(mailbox.mails()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/deliveries", "/v1/alerts", "/v1/routing-rules"})
    @DisplayName("A19 nobody reads without a good token and the right role")
    void readers(String path) {
        assertProblem(given().get(path).then(), 401, "unauthenticated");
        assertProblem(
                given().header("Authorization", "Bearer " + TestTokens.expired("s", Role.ALERT_AUTHOR))
                        .get(path)
                        .then(),
                401,
                "unauthenticated");
        assertProblem(Staff.as("media-officer").get(path).then(), 403, "role-forbidden");
        for (String role : new String[] {Role.ALERT_AUTHOR, Role.ALERT_APPROVER, Role.AUDITOR}) {
            Staff.as(role).get(path).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/deliveries,limit,0",
        "/v1/deliveries,limit,201",
        "/v1/deliveries,cursor,xyz",
        "/v1/deliveries,lane,fast",
        "/v1/deliveries,state,gone",
        "/v1/deliveries,versionId,42",
        "/v1/alerts,limit,many",
        "/v1/alerts,cursor,xyz"
    })
    @DisplayName("R1 a bad parameter of a list is named")
    void parameters(String path, String name, String value) {
        assertProblem(Staff.author().queryParam(name, value).get(path).then(), 400, "invalid-request")
                .naming(name);
    }

    @Test
    @DisplayName("A19 staff see states and counts of deliveries page by page, and no address")
    void deliveries() {
        Mailbox mailbox = new Mailbox();
        Public.subscribe(mailbox.address(), "en", "status").then().statusCode(202);
        mailbox.awaitMails(1);

        String body = Staff.author().get("/v1/deliveries?limit=200").asString();
        assertThat(body).doesNotContain("example.org", "address", "endpoint");
        var first = Staff.get("/v1/deliveries?lane=priority&limit=1");
        assertThat(first.getList("items")).hasSize(1);
        assertThat(first.getMap("counts")).isNotEmpty();
    }

    @Test
    @DisplayName("R1 every problem code is documented")
    void problems() {
        ca.policecomms.commons.testing.ProblemCatalogue.assertDocumented(AlertsProblem.class);
    }
}
