package ca.policecomms.dispatch.signin;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The identity provider fell ten minutes ago, as far as the service knows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class DegradedSignInIT {
    private static final long FELL = 600;

    @Inject
    DataSource database;

    private final String person = "member-" + UUID.randomUUID();
    private String position;

    @BeforeEach
    void fall() throws SQLException {
        position = Console.openPosition("D" + UUID.randomUUID().toString().substring(0, 13), List.of(Role.CALL_TAKER));
        Console.offDuty(person, Role.CALL_TAKER)
                .post("/v1/positions/" + position + "/signon", Map.of("role", Role.CALL_TAKER))
                .then()
                .statusCode(200);
        run("update position set signed_on_at = now() - interval '2 hours' where code = '" + position + "'");
        Awaitility.await().until(() -> run("update issuer_state set reached_at = reached_at") == 1);
        OidcResource.stopIssuer();
        Awaitility.await().untilAsserted(() -> {
            run("update issuer_state set reached_at = now() - interval '10 minutes'");
            // A poll that was under way at the fall may still have written.
            assertThat(take(token(FELL - 60)).statusCode()).isEqualTo(201);
        });
    }

    @AfterEach
    void rise() {
        OidcResource.startIssuer();
    }

    @Test
    @DisplayName("D53 who was signed on when it fell goes on with the token of then; the record says degraded")
    void goesOn() {
        Response taken = take(token(FELL - 60));
        taken.then().statusCode(201);
        given().header("Authorization", "Bearer " + token(FELL - 60))
                .get("/v1/calls/" + taken.jsonPath().getString("id") + "/timeline")
                .then()
                .statusCode(200)
                .body("items[0].position", equalTo(position))
                .body("items[0].flags", hasItem("DEGRADED_SIGN_IN"));
    }

    @Test
    @DisplayName("D53 a token that is still valid is no degraded sign-in")
    void stillValid() {
        Response taken = take(TestTokens.of(person, Role.CALL_TAKER));
        taken.then().statusCode(201);
        given().header("Authorization", "Bearer " + token(FELL - 60))
                .get("/v1/calls/" + taken.jsonPath().getString("id") + "/timeline")
                .then()
                .body("items[0].flags", not(hasItem("DEGRADED_SIGN_IN")));
    }

    @Test
    @DisplayName("D53 not with a token that had expired before, is signed by another, or is no access token")
    void notAnyToken() {
        refused(take(token(FELL + 120)));
        refused(take(TestTokens.foreignKey(person, Role.CALL_TAKER)));
        refused(take(TestTokens.claiming(person, expiring(FELL - 60, Map.of("typ", "ID")), Role.CALL_TAKER)));
        refused(take(TestTokens.claiming(person, expiring(FELL - 60, Map.of("aud", "another")), Role.CALL_TAKER)));
        refused(take(TestTokens.claiming(person, expiring(FELL - 60, Map.of("iss", "http://x")), Role.CALL_TAKER)));
    }

    @Test
    @DisplayName("D53 not who was not signed on when it fell, and not after the end of the shift")
    void notAnybody() throws SQLException {
        refused(take(TestTokens.claiming("stranger", expiring(FELL - 60, Map.of()), Role.CALL_TAKER)));
        run("update position set signed_on_at = now() - interval '1 minute' where code = '" + position + "'");
        refused(take(token(FELL - 60)));
        run("update position set signed_on_at = now() - interval '2 hours', shift_ends_at = now() where code = '"
                + position + "'");
        refused(take(token(FELL - 60)));
    }

    @Test
    @DisplayName("D53 once any replica reaches it again expired tokens are expired")
    void reachedAgain() {
        take(token(FELL - 60)).then().statusCode(201);
        OidcResource.startIssuer();
        Awaitility.await().untilAsserted(() -> refused(take(token(FELL - 60))));
    }

    private static Response take(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Console.newCall("NOISE", 4))
                .post("/v1/calls");
    }

    private static void refused(Response answer) {
        assertProblem(answer.then(), 401, "unauthenticated");
    }

    /** Expired so many seconds ago. */
    private String token(long expiredSecondsAgo) {
        return TestTokens.claiming(person, expiring(expiredSecondsAgo, Map.of()), Role.CALL_TAKER);
    }

    private static Map<String, Object> expiring(long secondsAgo, Map<String, Object> others) {
        long exp = Instant.now().getEpochSecond() - secondsAgo;
        Map<String, Object> claims = new java.util.HashMap<>(Map.of("exp", exp, "iat", exp - 900));
        claims.putAll(others);
        return claims;
    }

    private int run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }
}
