package ca.policecomms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.gateway.support.GatewayCase;
import ca.policecomms.gateway.support.RawClient;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadersIT extends GatewayCase {

    @Test
    @DisplayName("G4 hop-by-hop headers and those that Connection names do not reach a service")
    void towardsTheService() throws Exception {
        JsonObject headers = seen(
                "/news",
                "Connection: close, X-Secret,X-Other",
                "X-Secret: 1",
                "x-other: 1",
                "Keep-Alive: timeout=5",
                "Proxy-Authorization: Basic eA==",
                "Proxy-Connection: keep-alive",
                "TE: trailers",
                "Trailer: X",
                "Upgrade: something/1",
                "HTTP2-Settings: x",
                "X-Kept: yes");
        assertThat(headers.fieldNames())
                .contains("x-kept")
                .doesNotContain(
                        "connection",
                        "x-secret",
                        "x-other",
                        "keep-alive",
                        "proxy-authorization",
                        "proxy-connection",
                        "te",
                        "trailer",
                        "upgrade",
                        "http2-settings");
    }

    @Test
    @DisplayName("G4 hop-by-hop headers and those that Connection names do not reach a client")
    void towardsTheClient() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("GET /news?do=hop HTTP/1.1", "Host: x");
            assertThat(client.head())
                    .contains("x-kept: yes")
                    .doesNotContain("x-hop")
                    .doesNotContain("keep-alive")
                    .doesNotContain("proxy-authenticate")
                    .doesNotContain("set-cookie")
                    .doesNotContain("secret/1.0")
                    .doesNotContain("from-the-origin")
                    .doesNotContain("warning");
        }
    }

    @Test
    @DisplayName("G5 what a client says of its address or its user is dropped; the gateway says its own")
    void spoofed() throws Exception {
        JsonObject headers = seen(
                "/api/dispatch/v1/calls",
                "Authorization: Bearer " + token,
                "X-Forwarded-For: 1.2.3.4",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-User: admin",
                "Forwarded: for=1.2.3.4",
                "X-Real-IP: 1.2.3.4",
                "X-User-Id: admin",
                "X-User: admin",
                "X_User_Id: admin",
                "X-Roles: admin",
                "x-roles: admin",
                "X-Auth-Request-User: admin",
                "Remote-User: admin",
                "X-HTTP-Method-Override: DELETE",
                "Cookie: a=b",
                "traceparent: 00-11111111111111111111111111111111-2222222222222222-01",
                "tracestate: a=b",
                "baggage: a=b",
                "Connection: close, traceparent, X-Forwarded-For");
        assertThat(headers.getJsonArray("x-forwarded-for").getList()).isEqualTo(java.util.List.of("127.0.0.1"));
        assertThat(headers.getJsonArray("x-forwarded-proto").getList()).isEqualTo(java.util.List.of("http"));
        assertThat(headers.getJsonArray("x-forwarded-host").getList()).isEqualTo(java.util.List.of("door.example:81"));
        assertThat(headers.getJsonArray("x-forwarded-prefix").getList()).isEqualTo(java.util.List.of("/api/dispatch"));
        assertThat(headers.getJsonArray("authorization").size()).isEqualTo(1);
        assertThat(headers.getJsonArray("traceparent").getString(0)).doesNotContain("1111111111");
        assertThat(headers.encode().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("admin")
                .doesNotContain("1.2.3.4");
        assertThat(headers.fieldNames())
                .doesNotContain("forwarded", "x-real-ip", "cookie", "tracestate", "baggage", "x-http-method-override");
    }

    @Test
    @DisplayName("G5 a trusted proxy says for whom it comes; who the user is, not even that one")
    void trustedProxy() throws Exception {
        try (RawClient proxy = new RawClient(port(), "127.0.0.2")) {
            proxy.request(
                    "GET /news HTTP/1.1",
                    "Host: inner",
                    "X-Forwarded-For: 203.0.113.9",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-Host: police.example",
                    "X-User-Id: admin");
            proxy.head();
            JsonObject headers = new JsonObject(proxy.until("}}")).getJsonObject("headers");
            assertThat(headers.getJsonArray("x-forwarded-for").getString(0)).isEqualTo("203.0.113.9, 127.0.0.2");
            assertThat(headers.getJsonArray("x-forwarded-proto").getString(0)).isEqualTo("https");
            assertThat(headers.getJsonArray("x-forwarded-host").getString(0)).isEqualTo("police.example");
            assertThat(headers.fieldNames()).doesNotContain("x-user-id");
        }
    }

    @Test
    @DisplayName("G5 an address in an answer is the one that the client knows")
    void locations() throws Exception {
        assertThat(location("/v1/calls/7")).isEqualTo("/api/dispatch/v1/calls/7");
        assertThat(location("http://127.0.0.1:" + dispatchPort() + "/v1/calls/7"))
                .isEqualTo("/api/dispatch/v1/calls/7");
        assertThat(location("https://elsewhere.example/v1/calls/7")).isEqualTo("https://elsewhere.example/v1/calls/7");
    }

    private String location(String to) throws Exception {
        HttpResponse<String> answer = send(signedIn("/api/dispatch/v1/calls?do=location&to=" + to));
        return answer.headers().firstValue("location").orElseThrow();
    }

    private int dispatchPort() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("test.port.dispatch", Integer.class);
    }

    private JsonObject seen(String path, String... headers) throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: door.example:81\r\n");
            client.request(headers);
            assertThat(client.head()).startsWith("http/1.1 200");
            return new JsonObject(client.until("}}")).getJsonObject("headers");
        }
    }
}
