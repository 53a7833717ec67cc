package ca.policecomms.local.replay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.replay.engine.GaveUp;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServiceAccountTest {
    private final HttpClient client = HttpTarget.client();
    private final AtomicInteger issued = new AtomicInteger();
    private final List<String> forms = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private HttpServer issuer;

    @BeforeEach
    void issuer() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/token", exchange -> {
            forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = "{\"access_token\":\"t%d\",\"expires_in\":2}"
                    .formatted(issued.incrementAndGet())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
        client.close();
    }

    @Test
    @DisplayName("D51 a token is asked for once and renewed before it ends")
    void renewed() throws Exception {
        ServiceAccount account = account("s&cret");

        assertThat(account.bearer()).isEqualTo("t1").isEqualTo(account.bearer());
        assertThat(forms).containsExactly("grant_type=client_credentials&client_id=replay&client_secret=s%26cret");
        assertThat(eventually(account, "t2")).isEqualTo("t2");
    }

    @Test
    @DisplayName("D53 with the issuer away the old token is used on")
    void away() throws Exception {
        ServiceAccount account = account("s");
        assertThat(account.bearer()).isEqualTo("t1");
        status = 503;
        Thread.sleep(2_100);

        assertThat(account.bearer()).isEqualTo("t1");
        assertThat(account.renew("t1")).isEqualTo(Tokens.Renewal.LATER);
        assertThat(account.bearer()).isEqualTo("t1");
    }

    @Test
    @DisplayName("D51 a client that the issuer does not know ends the replay at once")
    void unknownClient() {
        status = 401;

        assertThatThrownBy(() -> account("wrong").bearer()).isInstanceOf(GaveUp.class);
        assertThat(issued).hasValue(1);
    }

    private ServiceAccount account(String secret) {
        URI token = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/token");
        return new ServiceAccount(client, token, "replay", secret, Patience.of(Duration.ofSeconds(5)));
    }

    private static String eventually(ServiceAccount account, String expected) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!account.bearer().equals(expected) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        return account.bearer();
    }
}
