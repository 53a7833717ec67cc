package ca.policecomms.commons.security;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Restarts the application, with the identity provider stopped. */
@QuarkusTest
@QuarkusTestResource(value = IssuerAwayAtStartIT.IssuerAway.class, restrictToAnnotatedClass = true)
class IssuerAwayAtStartIT {

    public static final class IssuerAway implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            OidcResource issuer = new OidcResource();
            Map<String, String> config = issuer.start();
            OidcResource.stopIssuer();
            return config;
        }

        @Override
        public void stop() {
            OidcResource.startIssuer();
        }
    }

    @Test
    @DisplayName("R5 a service starts without the identity provider, serves what is public, and recovers by itself")
    void starts() {
        String token = TestTokens.of("ann", "dispatcher");
        given().get("/v1/things").then().statusCode(200);
        assertProblem(given().get("/v1/things/me").then(), 401, "unauthenticated");
        assertProblem(given().auth().oauth2(token).get("/v1/things/me").then(), 503, "unavailable");
        OidcResource.startIssuer();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        given().auth().oauth2(token).get("/v1/things/me").then().statusCode(200));
    }

    @Test
    @DisplayName("R5 a new key of the identity provider is picked up")
    void rotation() {
        OidcResource.startIssuer();
        OidcResource.rotateKey();
        String token = TestTokens.of("ann", "dispatcher");
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        given().auth().oauth2(token).get("/v1/things/me").then().statusCode(200));
    }
}
