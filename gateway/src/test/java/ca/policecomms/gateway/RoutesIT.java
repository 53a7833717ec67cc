package ca.policecomms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.gateway.support.GatewayCase;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RoutesIT extends GatewayCase {

    @ParameterizedTest(name = "G1 {0} {1} is answered by {2} as {3}")
    @DisplayName("G1 each address of the design is answered by its service, under the service's own path")
    @CsvSource({
        "GET, /api/dispatch/v1/calls?limit=2, dispatch, /v1/calls?limit=2",
        "POST, /api/dispatch/v1/calls, dispatch, /v1/calls",
        "GET, /api/dispatch/v1, dispatch, /v1",
        "GET, /api/media/v1/inquiries, media, /v1/inquiries",
        "POST, /api/media/v1/releases, media, /v1/releases",
        "GET, /api/alerts/v1/alerts, alerts, /v1/alerts",
        "GET, /api/status/v1/incidents, status, /v1/incidents",
    })
    void protectedRoutes(String method, String path, String service, String originPath) throws Exception {
        JsonObject seen = json(send(signedIn(path).method(method, BodyPublishers.noBody())));
        assertThat(seen.getString("service")).isEqualTo(service);
        assertThat(seen.getString("method")).isEqualTo(method);
        assertThat(seen.getString("uri")).isEqualTo(originPath);
        assertThat(get(path.contains("?") ? path : "/api/dispatch/v1/calls").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "G14 {0} {1} is answered by {2} as {3} without a token")
    @DisplayName("G14 public addresses need no token and no cookie")
    @CsvSource({
        "GET, /status, status, /status",
        "GET, /status/fr, status, /status/fr",
        "GET, /api/v2/summary.json, status, /api/v2/summary.json",
        "GET, /status.txt, status, /status.txt",
        "GET, /history, status, /history",
        "GET, /history.atom, status, /history.atom",
        "GET, /incidents/12, status, /incidents/12",
        "GET, /.well-known/security.txt, status, /.well-known/security.txt",
        "GET, /news, media, /news",
        "GET, /news/2026/11, media, /news/2026/11",
        "GET, /news/alertsandmore, media, /news/alertsandmore",
        "GET, /feeds/releases.atom, media, /feeds/releases.atom",
        "GET, /news/alerts, alerts, /news/alerts",
        "GET, /news/alerts/7, alerts, /news/alerts/7",
        "GET, /feeds/alerts/all.xml, alerts, /feeds/alerts/all.xml",
        "POST, /api/alerts/v1/subscriptions, alerts, /v1/subscriptions",
        "POST, /api/alerts/v1/confirmations/abc, alerts, /v1/confirmations/abc",
        "GET, /unsubscribe/abc, alerts, /unsubscribe/abc",
        "POST, /preferences/abc, alerts, /preferences/abc",
        "GET, /verify/abc, alerts, /verify/abc",
        "POST, /api/media/v1/inquiries, media, /v1/inquiries",
        "POST, /api/status/v1/heartbeats/abc, status, /v1/heartbeats/abc",
    })
    void publicRoutes(String method, String path, String service, String originPath) throws Exception {
        HttpResponse<String> answer =
                send(to(path).header("Cookie", "session=stolen").method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject seen = json(answer);
        assertThat(seen.getString("service")).isEqualTo(service);
        assertThat(seen.getString("uri")).isEqualTo(originPath);
        assertThat(seen.getJsonObject("headers").fieldNames()).doesNotContain("cookie", "authorization");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest(name = "G14 {0} {1} needs a token")
    @DisplayName("G14 what is beside a public address stays protected")
    @CsvSource({
        "GET, /api/alerts/v1/subscriptions",
        "DELETE, /api/alerts/v1/subscriptions",
        "POST, /api/alerts/v1/subscriptions/",
        "POST, /api/alerts/v1/subscriptions/1",
        "GET, /api/media/v1/inquiries",
        "POST, /api/media/v1/inquiries/1/answers",
        "POST, /api/alerts/v1/alerts",
        "GET, /api/status/v1/heartbeats/abc",
        "POST, /api/status/v1/heartbeatsabc",
        "POST, /api/status/v1/probes",
    })
    void besidePublicRoutes(String method, String path) throws Exception {
        assertThat(send(to(path).method(method, BodyPublishers.noBody())).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "G2 5 MB pass through {0}")
    @DisplayName("G2 a post of 5 MB passes on every route")
    @CsvSource({
        "/api/dispatch/v1/x, dispatch",
        "/api/media/v1/x, media",
        "/api/media/v1/inquiries, media",
        "/api/alerts/v1/x, alerts",
        "/api/alerts/v1/subscriptions, alerts",
        "/api/alerts/v1/confirmations/x, alerts",
        "/api/status/v1/x, status",
        "/api/status/v1/heartbeats/x, status",
        "/status/x, status",
        "/status.txt, status",
        "/history, status",
        "/incidents/x, status",
        "/.well-known/security.txt, status",
        "/api/v2/x, status",
        "/news/x, media",
        "/feeds/x, media",
        "/news/alerts/x, alerts",
        "/feeds/alerts/x, alerts",
        "/unsubscribe/x, alerts",
        "/preferences/x, alerts",
        "/verify/x, alerts",
    })
    void fiveMegabytes(String path, String service) throws Exception {
        JsonObject seen = json(send(signedIn(path).POST(bytes(5_000_000))));
        assertThat(seen.getString("service")).isEqualTo(service);
        assertThat(seen.getLong("length")).isEqualTo(5_000_000);
    }

    @Test
    @DisplayName("G1 an unknown path is a 404 problem, whatever its neighbours are")
    void unknownPaths() throws Exception {
        for (String path :
                new String[] {"/api", "/api/dispatch", "/api/dispatch/v2/calls", "/q/health", "/statusx", "/x"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(json(answer).getString("code")).isEqualTo("not-found");
        }
    }

    @Test
    @DisplayName("G1 a first page and the meaning of each problem are there")
    void ownPages() throws Exception {
        assertThat(get("/").body()).contains("/status");
        assertThat(get("/problems/gateway-timeout").body()).contains("504");
        assertThat(get("/problems/never-heard-of").statusCode()).isEqualTo(404);
    }
}
