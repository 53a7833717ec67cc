package ca.policecomms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.gateway.support.GatewayCase;
import ca.policecomms.gateway.support.RawClient;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalsIT extends GatewayCase {

    @Test
    @DisplayName("G3 an unauthenticated request is refused before a body byte is read")
    void refusedBeforeTheBody() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("POST /api/dispatch/v1/calls HTTP/1.1", "Host: x", "Content-Length: 500000000");
            assertThat(client.head())
                    .startsWith("http/1.1 401")
                    .contains("www-authenticate: bearer\r\n")
                    .contains("connection: close");
            client.until("}");
            client.send(new byte[10_000]);
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    @DisplayName("G3 a client that waits for 100 Continue is refused without one")
    void refusedWithoutContinue() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request(
                    "POST /api/dispatch/v1/calls HTTP/1.1", "Host: x", "Content-Length: 5", "Expect: 100-continue");
            assertThat(client.head()).startsWith("http/1.1 401").contains("connection: close");
        }
    }

    @Test
    @DisplayName("G3 after a refusal of a short request the connection goes on")
    void refusedAndGoesOn() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("POST /api/dispatch/v1/calls HTTP/1.1", "Host: x", "Content-Length: 5");
            assertThat(client.head()).startsWith("http/1.1 401").doesNotContain("connection: close");
            client.until("}");
            client.send("hello").request("GET /news HTTP/1.1", "Host: x");
            assertThat(client.head()).startsWith("http/1.1 200");
        }
    }

    @Test
    @DisplayName("G3 a large upload without a token gets its 401 also from a client that sends all at once")
    void eagerUpload() throws Exception {
        assertThat(post("/api/media/v1/x", bytes(5_000_000)).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("G8 a declared body beyond the limit is 413 at once")
    void declaredTooLarge() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("POST /test/small/x HTTP/1.1", "Host: x", "Content-Length: 1001");
            assertThat(client.head()).startsWith("http/1.1 413");
            assertThat(client.until("}")).contains("payload-too-large");
        }
        assertThat(json(post("/test/small/x", bytes(1000))).getLong("length")).isEqualTo(1000);
    }

    @Test
    @DisplayName("G8 a chunked body is 413 as soon as it grows beyond the limit")
    void chunkedTooLarge() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("POST /test/small/x HTTP/1.1", "Host: x", "Transfer-Encoding: chunked");
            client.send("200\r\n" + "x".repeat(512) + "\r\n");
            client.send("200\r\n" + "x".repeat(512) + "\r\n");
            assertThat(client.head()).startsWith("http/1.1 413").contains("connection: close");
            assertThat(client.until("}")).contains("payload-too-large");
        }
    }

    @Test
    @DisplayName("G8 methods that a route does not take are 405 and say which it takes")
    void methods() throws Exception {
        HttpResponse<String> answer = send(signedIn("/status").method("TRACE", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow").orElseThrow()).contains("GET");
        assertThat(json(answer).getString("code")).isEqualTo("method-not-allowed");
    }

    @Test
    @DisplayName("G8 a problem has the members of a service's, in their order, and names its trace")
    void shape() throws Exception {
        HttpResponse<String> answer = get("/nowhere");
        String id = answer.headers().firstValue("x-request-id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/not-found\",\"title\":\"There is nothing at this address\","
                        + "\"status\":404,\"code\":\"not-found\",\"detail\":\"No service answers at this address.\","
                        + "\"traceId\":\"" + id + "\"}");
    }

    @Test
    @DisplayName("G8 X-Request-Id is on every answer, new each time, and never the client's or an origin's")
    void requestIds() throws Exception {
        HttpResponse<String> proxied = send(to("/news").header("X-Request-Id", "mine"));
        String id = proxied.headers().firstValue("x-request-id").orElseThrow();
        JsonObject seen = json(proxied).getJsonObject("headers");
        assertThat(seen.getJsonArray("x-request-id").getList()).isEqualTo(java.util.List.of(id));
        assertThat(seen.getJsonArray("traceparent").getString(0)).startsWith("00-" + id + "-");
        for (String path : new String[] {"/news", "/x", "/", "/news?do=hop", "/news?do=break", "/api/status/v1/x"}) {
            assertThat(get(path).headers().allValues("x-request-id"))
                    .as(path)
                    .hasSize(1)
                    .doesNotContain(id, "mine");
        }
    }

    @Test
    @DisplayName("G8 what is no HTTP request, or too long a one, is a problem too, and the connection ends")
    void malformed() throws Exception {
        refusedAsMalformed("GET /" + "x".repeat(9000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414);
        refusedAsMalformed("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(17_000) + "\r\n\r\n", 431);
        refusedAsMalformed("GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400);
    }

    private void refusedAsMalformed(String request, int status) throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send(request);
            assertThat(client.head()).contains(" " + status + " ", "x-request-id: ", "connection: close");
            assertThat(client.toEnd()).contains("\"status\":" + status);
        }
    }

    @Test
    @DisplayName("G9 a WebSocket upgrade is refused")
    void webSocket() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request(
                    "GET /news HTTP/1.1",
                    "Host: x",
                    "Connection: Upgrade",
                    "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
            assertThat(client.head()).startsWith("http/1.1 501");
        }
    }

    @ParameterizedTest(name = "G1 {0}")
    @DisplayName("G1 a path that could be read in two ways is refused, and never reaches a service")
    @ValueSource(
            strings = {
                "/news/../api/dispatch/v1/calls",
                "/news/%2e%2e/api/dispatch/v1/calls",
                "/news/.%2E/x",
                "/news/..",
                "/news/./x",
                "//api/dispatch/v1/calls",
                "/api//dispatch/v1/calls",
                "/news/%2f..%2fapi",
                "/news%2falerts",
                "/news/..%5c..%5capi",
                "/news\\..\\api",
                "/news;x=1/alerts",
                "/news/..;/api/dispatch/v1/calls",
                "/news%3b/x",
                "/news/%252e%252e/x",
                "/news/%00",
                "/news/%0d%0aX: y",
                "/news/%zz",
                "/news/%4",
                "/news/%c0%ae%c0%ae/%2e",
            })
    void pathTricks(String path) throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("GET " + path.replace(" ", "%20") + " HTTP/1.1", "Host: x");
            assertThat(client.head()).startsWith("http/1.1 400").contains("x-request-id");
            assertThat(client.until("}")).contains("\"code\":\"invalid-request\"");
        }
    }

    @Test
    @DisplayName("G1 an encoded letter is the letter: rules and services read the same path")
    void encodedLetters() throws Exception {
        assertThat(get("/api/dispatch/v1/%63alls").statusCode()).isEqualTo(401);
        assertThat(get("/%61pi/dispatch/v1/calls").statusCode()).isEqualTo(401);
        assertThat(json(get("/n%65ws/Caf%c3%a9%20x")).getString("uri")).isEqualTo("/news/Caf%C3%A9%20x");
    }
}
