package ca.policecomms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.gateway.support.GatewayCase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogIT extends GatewayCase {

    private final Logger log = Logger.getLogger("access");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(collector);
    }

    @AfterEach
    void stop() {
        log.removeHandler(collector);
    }

    @Test
    @DisplayName(
            "G23 a line of the access log names the request, its answer and the client's trace, and no query string")
    void line() throws Exception {
        String id = send(to("/news/7?name=Jane+Doe")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .headers()
                .firstValue("x-request-id")
                .orElseThrow();
        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains(id)));
        String line = lines.stream().filter(l -> l.contains(id)).findFirst().orElseThrow();
        assertThat(line)
                .matches("127\\.0\\.0\\.1 GET /news/7 200 \\d+ \\d+\\.\\dms " + id
                        + " link=0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    @DisplayName("G23 a path that holds a secret is not written down")
    void secretPath() throws Exception {
        String id = get("/unsubscribe/0123456789secret")
                .headers()
                .firstValue("x-request-id")
                .orElseThrow();
        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains(id)));
        assertThat(lines.toString()).contains("/unsubscribe/…").doesNotContain("secret");
    }
}
