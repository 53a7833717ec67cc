package ca.policecomms.status.snapshot.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Staff;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on the wire of the public's port, beside what the application's own server answers. */
@StatusTest
class PageServerIT {

    private static final String PAGE = "/status/en/";

    private record Answer(int status, Map<String, String> headers, String body) {}

    private SocketAddress application;
    private PageServer server;

    @BeforeEach
    void open() {
        Story.awaitPage(PAGE, "Non-emergency line");
        application = new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port);
        server = new PageServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, () -> application);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept-Encoding: gzip\r\n", "accept-encoding: br\r\n", "If-None-Match: *\r\n"})
    @DisplayName("S53 a page is what the application would answer, header for header, to GET and HEAD")
    void same(String more) throws IOException {
        for (String method : List.of("GET", "HEAD")) {
            Answer here = once(server.port(), method, request(method, PAGE + "?a=b", more));
            Answer there = once(RestAssured.port, method, request(method, PAGE, more));
            assertThat(here.status()).isEqualTo(there.status()).isIn(200, 304);
            assertThat(here.body()).isEqualTo(there.body());
            assertThat(here.headers().keySet()).isEqualTo(there.headers().keySet());
            there.headers().forEach((name, value) -> {
                if (!name.equals("date") && !name.equals("status-confirmed-at")) {
                    assertThat(here.headers()).containsEntry(name, value);
                }
            });
        }
    }

    @Test
    @DisplayName("S53 who offers to change to HTTP/2 is answered in HTTP/1.1, the page and everything else")
    void offered() throws IOException {
        String offer = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAA\r\n";
        application = null;
        assertThat(once(server.port(), "GET", request("GET", PAGE, offer)).status())
                .isEqualTo(200);
        assertThat(once(RestAssured.port, "GET", request("GET", PAGE, offer)).status())
                .isEqualTo(200);
        assertThat(once(RestAssured.port, "GET", request("GET", "/v1/incidents", offer))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("S53 requests sent without waiting are answered in their order, pages and others mixed")
    void pipelined() throws IOException {
        try (Connection connection = new Connection(server.port())) {
            connection.send(request("GET", PAGE, "")
                    + request("HEAD", PAGE, "")
                    + request("GET", "/status/fr/", "")
                    + request("GET", "/v1/incidents", "")
                    + request("GET", "/status.txt", "")
                    + request("GET", "/status/en/nothing", "")
                    + request("GET", PAGE, ""));
            assertThat(connection.read("GET").headers()).containsEntry("content-language", "en");
            assertThat(connection.read("HEAD").headers()).containsEntry("content-language", "en");
            assertThat(connection.read("GET").headers()).containsEntry("content-language", "fr");
            assertThat(connection.read("GET").status()).isEqualTo(401);
            assertThat(connection.read("GET").headers()).containsEntry("content-type", "text/plain; charset=utf-8");
            assertThat(connection.read("GET").status()).isEqualTo(404);
            assertThat(connection.read("GET").headers()).containsEntry("content-language", "en");
        }
    }

    @Test
    @DisplayName("S54 a 304 has no body and the connection goes on; Connection: close ends it after the answer")
    void notModified() throws IOException {
        try (Connection connection = new Connection(server.port())) {
            connection.send(request("GET", PAGE, ""));
            String tag = connection.read("GET").headers().get("etag");
            connection.send(request("GET", PAGE, "If-None-Match: " + tag + "\r\n"));
            Answer known = connection.read("GET");
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.headers()).containsEntry("etag", tag);
            connection.send(request("GET", "/status.txt", "Connection: close\r\n"));
            assertThat(connection.read("GET").headers()).containsEntry("connection", "close");
            assertThat(connection.in.read()).isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("S53 who asks a thousand times and takes nothing gets all of it, once it does")
    void greedy() throws IOException {
        int times = 1_000;
        try (Connection connection = new Connection(server.port())) {
            connection.send(request("GET", PAGE, "").repeat(times));
            String first = connection.read("GET").body();
            for (int i = 1; i < times; i++) {
                assertThat(connection.read("GET").body()).isEqualTo(first);
            }
        }
    }

    @Test
    @DisplayName("S53 a request that comes byte by byte is one request")
    void slowly() throws IOException {
        try (Connection connection = new Connection(server.port())) {
            for (byte each : (request("GET", PAGE, "") + request("GET", "/status/fr/", ""))
                    .getBytes(StandardCharsets.US_ASCII)) {
                connection.send(String.valueOf((char) each));
            }
            assertThat(connection.read("GET").headers()).containsEntry("content-language", "en");
            assertThat(connection.read("GET").headers()).containsEntry("content-language", "fr");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /status/en/ HTTP/1.0\r\n\r\n",
                "GET /status/en/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
                "GET /status/en/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET http://a/status/en/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /status/en/ HTTP/1.1\r\nHost : a\r\n\r\n",
                "GET /status/en/ HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n",
                "GET /status/en/ HTTP/1.1\nHost: a\n\n",
                "GET /status/en/ HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
                "GET  /status/en/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /status/en/ HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n",
                "POST /status/en/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
                "OPTIONS /api/v2/summary.json HTTP/1.1\r\nHost: a\r\n\r\n",
                "nonsense\r\n\r\n",
            })
    @DisplayName("S53 whatever is no plain look at a page is the application's to judge")
    void judged(String request) throws IOException {
        Answer here = once(server.port(), "GET", request);
        Answer there = once(RestAssured.port, "GET", request);
        assertThat(here.status()).isEqualTo(there.status());
        assertThat(here.headers().keySet()).isEqualTo(there.headers().keySet());
        assertThat(here.body()).isEqualTo(there.body());
    }

    @Test
    @DisplayName("S53 large bodies pass in both directions")
    void large() throws IOException {
        String body = "{\"title\":{\"en\":\"" + "x".repeat(3_000_000) + "\"}}";
        String post =
                "POST /v1/incidents HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + Staff.EDITOR.token() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        assertThat(once(server.port(), "POST", post).status()).isEqualTo(400);
        Answer whole = once(server.port(), "GET", request("GET", "/status/snapshot.bin", ""));
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body()).hasSizeGreaterThan(100_000);
    }

    @Test
    @DisplayName("S56 without the application there are pages, and 503 for the rest")
    void alone() throws IOException {
        for (SocketAddress nobody : new SocketAddress[] {null, new InetSocketAddress("127.0.0.1", 1)}) {
            application = nobody;
            assertThat(once(server.port(), "GET", request("GET", PAGE, "")).status())
                    .isEqualTo(200);
            Answer other = once(server.port(), "GET", request("GET", "/v1/incidents", ""));
            assertThat(other.status()).isEqualTo(503);
            assertThat(other.headers()).containsEntry("retry-after", "5").containsEntry("connection", "close");
        }
    }

    private static String request(String method, String path, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
    }

    private static Answer once(int port, String method, String request) throws IOException {
        try (Connection connection = new Connection(port)) {
            connection.send(request);
            return connection.read(method);
        }
    }

    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;

        Connection(int port) throws IOException {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            in = new BufferedInputStream(socket.getInputStream());
        }

        void send(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        Answer read(String method) throws IOException {
            String status = line();
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            byte[] body = in.readNBytes(method.equals("HEAD") || status.contains(" 304 ") ? 0 : length);
            return new Answer(
                    Integer.parseInt(status.split(" ", 3)[1]), headers, new String(body, StandardCharsets.ISO_8859_1));
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection ended after: " + line);
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
