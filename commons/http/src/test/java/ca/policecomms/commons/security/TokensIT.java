package ca.policecomms.commons.security;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(OidcResource.class)
class TokensIT {

    @AfterEach
    void issuerBack() {
        OidcResource.startIssuer();
    }

    private static ValidatableResponse as(String token, String path) {
        return given().auth().oauth2(token).get("/v1/things/" + path).then();
    }

    @Test
    @DisplayName("R4 a good token tells who calls, with the realm's roles")
    void caller() {
        as(TestTokens.of("ann", "dispatcher"), "me")
                .statusCode(200)
                .body("subject", equalTo("ann"))
                .body("name", equalTo("Test ann"))
                .body("roles", contains("dispatcher"));
    }

    @Test
    @DisplayName("R4 no token is a 401")
    void noToken() {
        assertProblem(given().get("/v1/things/me").then(), 401, "unauthenticated");
        assertProblem(given().get("/v1/things/dispatcher").then(), 401, "unauthenticated");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", TestTokens.expired("ann", "dispatcher")),
                Arguments.of("another audience", TestTokens.wrongAudience("ann", "dispatcher")),
                Arguments.of("no audience", TestTokens.claiming("ann", nulled("aud"), "dispatcher")),
                Arguments.of("another issuer", TestTokens.wrongIssuer("ann", "dispatcher")),
                Arguments.of("alg none", TestTokens.unsigned("ann", "dispatcher")),
                Arguments.of("HS256 with the public key", TestTokens.confused("ann", "dispatcher")),
                Arguments.of("foreign key", TestTokens.foreignKey("ann", "dispatcher")),
                Arguments.of("unknown key", TestTokens.unknownKey("ann", "dispatcher")),
                Arguments.of(
                        "own key address", TestTokens.ownKeyAddress("ann", "http://localhost:1/keys", "dispatcher")),
                Arguments.of("ID token", TestTokens.idToken("ann", "dispatcher")),
                Arguments.of("no subject", TestTokens.claiming("ann", nulled("sub"), "dispatcher")),
                Arguments.of("no expiry", TestTokens.claiming("ann", nulled("exp"), "dispatcher")),
                Arguments.of("not a token", "abc.def.ghi"),
                Arguments.of("opaque", "abcdef"));
    }

    private static Map<String, Object> nulled(String claim) {
        Map<String, Object> replaced = new java.util.HashMap<>();
        replaced.put(claim, null);
        return replaced;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    @DisplayName("R4 a bad token is a 401 that does not say why")
    void badToken(String why, String token) {
        assertProblem(as(token, "me"), 401, "unauthenticated").without("ann");
        assertProblem(as(token, "dispatcher"), 401, "unauthenticated");
    }

    @Test
    @DisplayName("R4 a token with every right claim but another role is a 403")
    void wrongRole() {
        assertProblem(as(TestTokens.of("ann", "officer"), "dispatcher"), 403, "role-forbidden");
        var named = assertProblem(as(TestTokens.of("ann", "officer"), "restricted"), 403, "role-forbidden");
        assertThat(named.json().getList("roles")).isEqualTo(List.of("admin", "release-approver"));
        as(TestTokens.of("ann", "admin"), "restricted").statusCode(200);
    }

    @Test
    @DisplayName(
            "R4 a token that was good a moment ago is refused with another signature, and lets in to no other role")
    void rememberedAndAltered() {
        String token = TestTokens.of("ann", "officer");
        for (int i = 0; i < 3; i++) {
            as(token, "me").statusCode(200).body("roles", contains("officer"));
            assertProblem(as(token, "dispatcher"), 403, "role-forbidden");
        }
        int signature = token.lastIndexOf('.') + 10;
        char other = token.charAt(signature) == 'A' ? 'B' : 'A';
        String altered = token.substring(0, signature) + other + token.substring(signature + 1);
        assertProblem(as(altered, "me"), 401, "unauthenticated").without("ann");
    }

    @Test
    @DisplayName("R4 a method that says nothing about roles is closed")
    void forgotten() {
        assertProblem(as(TestTokens.of("ann", "admin"), "forgotten"), 403, "role-forbidden");
    }

    @Test
    @DisplayName("R4 a public address does not look at the token")
    void publicAddress() {
        given().auth()
                .oauth2(TestTokens.expired("ann"))
                .get("/v1/things")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName(
            "R5 signed-in people go on while the identity provider is away; an unknown key is a 401 or 503, not a 500")
    void issuerAway() {
        String token = TestTokens.of("ann", "dispatcher");
        as(token, "me").statusCode(200);
        OidcResource.stopIssuer();
        for (int i = 0; i < 3; i++) {
            as(TestTokens.of("bob", "dispatcher"), "me").statusCode(200);
            var unknown = as(TestTokens.unknownKey("eve"), "me");
            int status = unknown.extract().statusCode();
            assertThat(status).isIn(401, 503);
            assertProblem(unknown, status, status == 401 ? "unauthenticated" : "unavailable");
        }
    }
}
