package ca.policecomms.status.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is on the wire of one connection: the first answer comes the long way, later ones from the pipeline. */
@StatusTest
class ConnectionIT {

    private static final String PAGE = "/status/en/";

    private record Answer(int status, Map<String, String> headers, String body) {}

    private Socket socket;
    private InputStream in;

    @BeforeEach
    void shown() {
        Story.awaitPage(PAGE, "Non-emergency line");
    }

    private void open() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(10_000);
        in = new BufferedInputStream(socket.getInputStream());
    }

    @Test
    @DisplayName("S53 the second answer of a connection, from the pipeline, is the first one, header for header")
    void same() throws IOException {
        open();
        for (String more : new String[] {"", "Accept-Encoding: gzip\r\n", "Accept-Encoding: br\r\n"}) {
            try (Socket first = new Socket("localhost", RestAssured.port)) {
                first.getOutputStream().write(get(PAGE, more));
                Answer fromVertx = read(new BufferedInputStream(first.getInputStream()));
                send(get(PAGE, more));
                Answer second = read(in);
                assertThat(second.status()).isEqualTo(200);
                assertThat(second.body()).isEqualTo(fromVertx.body());
                assertThat(second.headers().keySet())
                        .isEqualTo(fromVertx.headers().keySet());
                fromVertx.headers().forEach((name, value) -> {
                    if (!name.equals("date") && !name.equals("status-confirmed-at")) {
                        assertThat(second.headers()).containsEntry(name, value);
                    }
                });
            }
        }
        socket.close();
    }

    @Test
    @DisplayName("S53 requests sent without waiting are answered in their order, pages and others mixed")
    void pipelined() throws IOException {
        open();
        send(get(PAGE, ""));
        assertThat(read(in).status()).isEqualTo(200);
        String all = new String(get(PAGE, ""), StandardCharsets.US_ASCII)
                + new String(get("/v1/incidents", ""), StandardCharsets.US_ASCII)
                + new String(get("/status.txt", ""), StandardCharsets.US_ASCII)
                + new String(get("/status/en/nothing", ""), StandardCharsets.US_ASCII)
                + new String(get("/status/fr/", ""), StandardCharsets.US_ASCII);
        send(all.getBytes(StandardCharsets.US_ASCII));
        assertThat(read(in).headers()).containsEntry("content-language", "en");
        assertThat(read(in).status()).isEqualTo(401);
        assertThat(read(in).headers()).containsEntry("content-type", "text/plain; charset=utf-8");
        assertThat(read(in).status()).isEqualTo(404);
        assertThat(read(in).headers()).containsEntry("content-language", "fr");
        socket.close();
    }

    @Test
    @DisplayName("S54 a 304 on a used connection has no body, and the connection goes on")
    void notModified() throws IOException {
        open();
        send(get(PAGE, ""));
        Answer first = read(in);
        send(get(PAGE, "If-None-Match: " + first.headers().get("etag") + "\r\n"));
        Answer second = read(in);
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers()).containsEntry("etag", first.headers().get("etag"));
        send(get("/status.txt?x=y", ""));
        assertThat(read(in).status()).isEqualTo(200);
        socket.close();
    }

    @Test
    @DisplayName("S53 a body, another method, HTTP/1.0 and Connection: close on a used connection are understood")
    void special() throws IOException {
        open();
        send(get(PAGE, ""));
        read(in);
        send(("GET " + PAGE + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(read(in).status()).isEqualTo(200);
        send(("POST " + PAGE + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(read(in).status()).isEqualTo(405);
        send(get(PAGE, "Connection: close\r\n"));
        Answer last = read(in);
        assertThat(last.headers()).containsEntry("connection", "close");
        assertThat(in.read()).isEqualTo(-1);
        socket.close();
    }

    private void send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
    }

    private static byte[] get(String path, String more) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static Answer read(InputStream in) throws IOException {
        String status = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(status.contains(" 304 ") ? 0 : length);
        return new Answer(
                Integer.parseInt(status.split(" ", 3)[1]), headers, new String(body, StandardCharsets.ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
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
}
