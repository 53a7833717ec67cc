package ca.policecomms.status.probe.adapter.network;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.Samples;
import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.ProbeKind;
import ca.policecomms.status.probe.model.ProbeSettings;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetworkLookingTest {

    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        answer("/good", 200, null);
        answer("/bad", 503, null);
        answer("/here", 302, "/good");
        answer("/there", 302, "http://127.0.0.2:" + port + "/good");
        answer("/round", 302, "/round");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String location) {
        server.createContext(path, exchange -> {
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private boolean works(ProbeKind kind, String target, String... allowed) {
        Probe probe = new Probe(
                Ids.next(),
                kind,
                null,
                new ProbeSettings("x", target, Ids.next(), 60, 5_000, 1, 1, true),
                Samples.EIGHT);
        return new NetworkLooking(Set.of(allowed)).works(probe);
    }

    @Test
    @DisplayName("S43 an HTTP probe wants a success, follows redirects on the same host only, and none for ever")
    void http() {
        String base = "http://127.0.0.1:" + port;
        String here = "127.0.0.1:" + port;
        assertThat(works(ProbeKind.HTTP, base + "/good", here)).isTrue();
        assertThat(works(ProbeKind.HTTP, base + "/here", here)).isTrue();
        assertThat(works(ProbeKind.HTTP, base + "/bad", here)).isFalse();
        assertThat(works(ProbeKind.HTTP, base + "/round", here)).isFalse();
        assertThat(works(ProbeKind.HTTP, base + "/there", here, "127.0.0.2:*")).isFalse();
    }

    @Test
    @DisplayName("S43 a TCP probe wants a connection; a closed port is a no")
    void tcp() throws IOException {
        assertThat(works(ProbeKind.TCP, "127.0.0.1:" + port, "127.0.0.1:*")).isTrue();
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(works(ProbeKind.TCP, "127.0.0.1:" + closed, "127.0.0.1:*")).isFalse();
    }

    @Test
    @DisplayName("S43 what left the allow-list is not looked at any more")
    void notAllowed() {
        assertThat(works(ProbeKind.HTTP, "http://127.0.0.1:" + port + "/good")).isFalse();
        assertThat(works(ProbeKind.TCP, "127.0.0.1:" + port, "127.0.0.1:1")).isFalse();
    }
}
