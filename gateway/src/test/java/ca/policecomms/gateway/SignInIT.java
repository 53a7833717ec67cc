package ca.policecomms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.gateway.support.GatewayCase;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInIT extends GatewayCase {

    private static final String PATH = "/api/dispatch/v1/calls";

    @ConfigProperty(name = "test.token.expired")
    String expired;

    @Test
    @DisplayName("G11 a valid token passes, and the service gets it")
    void valid() throws Exception {
        assertThat(json(send(signedIn(PATH)))
                        .getJsonObject("headers")
                        .getJsonArray("authorization")
                        .getString(0))
                .isEqualTo("Bearer " + token);
        assertThat(send(to(PATH).header("authorization", "bearer " + token)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("G11 a bad token is 401 with a challenge that says so")
    void bad() throws Exception {
        for (String value :
                new String[] {"Bearer " + expired, "Bearer x", "Bearer ", "Basic eDp5", "Bearer a b", token}) {
            HttpResponse<String> answer = send(to(PATH).header("Authorization", value));
            assertThat(answer.statusCode()).as(value).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer error=\"invalid_token\"");
            assertThat(json(answer).getString("code")).isEqualTo("unauthenticated");
        }
    }

    @Test
    @DisplayName("G11 no token, or one in the query, is 401 with a plain challenge")
    void none() throws Exception {
        for (String path : new String[] {PATH, PATH + "?access_token=" + token}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
        }
    }

    @Test
    @DisplayName("G11 two Authorization headers are 401: the service might read the other one")
    void two() throws Exception {
        assertThat(send(signedIn(PATH).header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("G23 health and metrics are on the management port, by route and class")
    void metrics() throws Exception {
        send(signedIn(PATH));
        String health = management("/q/health/ready");
        assertThat(health).contains("UP");
        assertThat(management("/q/metrics"))
                .contains("gateway_requests_seconds_bucket{class=\"staff\",outcome=\"2xx\",route=\"dispatch-read\"")
                .contains("gateway_requests_in_flight{class=\"emergency\",route=\"dispatch-write\"} 0.0");
    }

    private String management(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(management.resolve(path)).build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }
}
