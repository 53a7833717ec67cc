package ca.policecomms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.gateway.support.GatewayCase;
import ca.policecomms.gateway.support.RawClient;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamingIT extends GatewayCase {

    /** The whole fork, test and origin included, runs with a heap and a direct memory of a quarter of this. */
    private static final long GIBIBYTE = 1L << 30;

    @Test
    @DisplayName("G2 a download of 1 GiB passes without being held")
    void largeDownload() throws Exception {
        HttpResponse<InputStream> answer =
                CLIENT.send(signedIn("/api/media/v1/x?do=big&size=" + GIBIBYTE).build(), BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("content-length")).contains(Long.toString(GIBIBYTE));
        assertThat(length(answer.body())).isEqualTo(GIBIBYTE);
    }

    @Test
    @DisplayName("G2 an upload of 1 GiB passes without being held")
    void largeUpload() throws Exception {
        byte[] block = new byte[1 << 16];
        AtomicLong left = new AtomicLong(GIBIBYTE);
        HttpResponse<String> answer =
                send(signedIn("/api/media/v1/x").POST(BodyPublishers.ofInputStream(() -> new InputStream() {
                    @Override
                    public int read() {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) {
                        int given = (int) Math.min(Math.min(length, block.length), left.get());
                        left.addAndGet(-given);
                        return given == 0 ? -1 : given;
                    }
                })));
        assertThat(json(answer).getLong("length")).isEqualTo(GIBIBYTE);
    }

    @Test
    @DisplayName("G2 a reader that stalls stops the origin from being read")
    void stalledReader() throws Exception {
        try (RawClient client = RawClient.withSmallWindow(port())) {
            get("/test/quick/x?do=counts");
            client.request("GET /test/quick/x?do=big&size=" + GIBIBYTE + " HTTP/1.1", "Host: x");
            client.head();
            AtomicLong total = new AtomicLong();
            AtomicLong quietRounds = new AtomicLong();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> {
                        long more = Long.parseLong(
                                get("/test/quick/x?do=counts").body().split(" ")[1]);
                        total.addAndGet(more);
                        return more == 0 && quietRounds.incrementAndGet() >= 4;
                    });
            // Socket buffers on both sides and one write queue, nothing that grows with the body.
            assertThat(total.get()).isLessThan(32L << 20);
        }
    }

    @Test
    @DisplayName("G2 an origin that stops reading stops the client from being read")
    void stalledOrigin() throws Exception {
        int blocks = 3_000;
        byte[] block = new byte[1 << 16];
        try (RawClient client = new RawClient(port())) {
            client.request(
                    "POST /api/media/v1/x?do=stall HTTP/1.1",
                    "Host: x",
                    "Authorization: Bearer " + token,
                    "Content-Length: " + (long) blocks * block.length);
            AtomicLong sent = new AtomicLong();
            Thread writer = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < blocks; i++) {
                        client.send(block);
                        sent.addAndGet(block.length);
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            AtomicLong before = new AtomicLong(-1);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(800))
                    .until(() -> before.getAndSet(sent.get()) == sent.get());
            // Socket buffers on both sides, and no more.
            assertThat(sent.get()).isLessThan(64L << 20);
            client.close();
            writer.join();
        }
    }

    @Test
    @DisplayName("G2 server-sent events arrive one by one, and Last-Event-ID goes through")
    void events() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("GET /test/events/x?do=events&pause=700 HTTP/1.1", "Host: x", "Last-Event-ID: 41");
            assertThat(client.head()).contains("text/event-stream");
            long start = System.nanoTime();
            assertThat(client.until("\n\n")).contains("id: 1\ndata: after 41");
            long first = System.nanoTime();
            client.until("id: 2");
            long second = System.nanoTime();
            assertThat(Duration.ofNanos(first - start)).isLessThan(Duration.ofMillis(500));
            assertThat(Duration.ofNanos(second - first)).isGreaterThan(Duration.ofMillis(150));
        }
        // The client has left, and the origin is told so.
        Awaitility.await().until(() -> get("/test/quick/x?do=counts").body().endsWith(" -1"));
    }

    @Test
    @DisplayName("G6 an idle connection is closed, an event stream that is silent for longer is not")
    void idleness() throws Exception {
        try (RawClient idle = new RawClient(port());
                RawClient silent = new RawClient(port())) {
            silent.request("GET /test/events/x?do=events&pause=6000 HTTP/1.1", "Host: x");
            silent.until("id: 1");
            idle.request("GET /news HTTP/1.1", "Host: x", "X: 1");
            idle.head();
            idle.toEnd();
            Thread.sleep(1_500);
            assertThat(silent.until("id: 2")).endsWith("id: 2");
        }
    }

    @Test
    @DisplayName("G2 an answer of the origin before the end of the upload reaches the client")
    void earlyAnswer() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("POST /news/x?do=early HTTP/1.1", "Host: x", "Content-Length: 1000000");
            client.send(new byte[1000]);
            assertThat(client.head()).startsWith("http/1.1 413").contains("connection: close");
            assertThat(client.toEnd()).isEqualTo("enough");
        }
    }

    @Test
    @DisplayName("G2 an answer that breaks midway is broken for the client too, not made whole")
    void brokenAnswer() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("GET /news/x?do=break-midway HTTP/1.1", "Host: x");
            client.head();
            assertThat(client.toEnd()).contains("half").doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    @DisplayName("G2 a client that waits for 100 Continue gets it, and its body passes")
    void continues() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("POST /news/x HTTP/1.1", "Host: x", "Expect: 100-continue", "Content-Length: 5");
            assertThat(client.head()).startsWith("http/1.1 100");
            client.send("hello");
            assertThat(client.head()).startsWith("http/1.1 200");
            assertThat(client.until("}}")).contains("\"length\":5").doesNotContain("\"expect\"");
        }
    }

    @Test
    @DisplayName("G2 an HTTP/1.0 client gets a body of unknown length as a stream that ends with the connection")
    void oldClient() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.request("GET /test/events/x?do=events&pause=100 HTTP/1.0", "Host: x");
            assertThat(client.head()).contains("connection: close").doesNotContain("chunked");
            assertThat(client.until("id: 2")).startsWith("id: 1");
        }
    }

    @Test
    @DisplayName("G2 answers without a body stay so")
    void noBody() throws Exception {
        for (int code : new int[] {204, 304}) {
            try (RawClient client = new RawClient(port())) {
                client.request("GET /news/x?do=status&code=" + code + " HTTP/1.1", "Host: x");
                assertThat(client.head()).startsWith("http/1.1 " + code).doesNotContain("transfer-encoding");
                client.request("HEAD /news/x?do=head HTTP/1.1", "Host: x", "Connection: close");
                assertThat(client.head()).startsWith("http/1.1 200").contains("content-length: 5");
                assertThat(client.toEnd()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("G2 compressed answers pass untouched")
    void compressed() throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(
                to("/news/x?do=gzip").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(answer.body()).containsExactly(1, 2, 3);
    }

    private static long length(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
        }
        return length;
    }
}
