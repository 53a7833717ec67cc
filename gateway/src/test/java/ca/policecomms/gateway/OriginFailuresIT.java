package ca.policecomms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.gateway.support.GatewayCase;
import ca.policecomms.gateway.support.TestOrigin;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OriginFailuresIT extends GatewayCase {

    @ConfigProperty(name = "test.port.a")
    int portA;

    @ConfigProperty(name = "test.port.b")
    int portB;

    @Test
    @DisplayName("G1 two origins share the requests, one that dies is left out, and comes back when it answers")
    void twoOrigins() throws Exception {
        try (TestOrigin a = new TestOrigin("a", portA).start();
                TestOrigin b = new TestOrigin("b", portB).start()) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(askTimes(8)).isEqualTo(Set.of("a", "b")));
            a.stop();
            // Not one failure: what could not be sent goes to the other, whatever the method.
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = post("/test/pair/x", bytes(10));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(json(answer).getString("service")).isEqualTo("b");
            }
            a.start();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(askTimes(8)).isEqualTo(Set.of("a", "b")));
        }
    }

    @Test
    @DisplayName("G7 a GET whose connection breaks before the answer is tried once more, a POST is not")
    void brokenOnce() throws Exception {
        assertThat(get("/news?do=break-once&id=1").statusCode()).isEqualTo(200);
        assertThat(post("/news?do=break-once&id=2", bytes(10)).statusCode()).isEqualTo(502);
    }

    @Test
    @DisplayName("G8 a dead origin is a 503 problem at once, with Retry-After")
    void dead() throws Exception {
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = post("/test/dead/x", bytes(100));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(800));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("retry-after")).contains("2");
            assertThat(json(answer).getString("code")).isEqualTo("unavailable");
        }
    }

    @Test
    @DisplayName("G8 an origin that breaks off before its answer is a 502 problem")
    void broken() throws Exception {
        HttpResponse<String> answer = get("/news?do=break");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(json(answer).getString("code")).isEqualTo("bad-gateway");
    }

    @Test
    @DisplayName("G6 an origin that does not begin its answer in time is a 504 problem")
    void slow() throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = post("/test/quick/x?do=slow&ms=5000", bytes(10));
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(json(answer).getString("code")).isEqualTo("gateway-timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(2));
        assertThat(get("/test/quick/x?do=slow&ms=100").body()).isEqualTo("late but here");
    }

    @Test
    @DisplayName("G6 a full wait queue is a 503 problem with Retry-After, and the others are served")
    void fullQueue() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(CLIENT.sendAsync(to("/test/narrow/x?do=slow&ms=900").build(), BodyHandlers.ofString()));
        }
        long start = System.nanoTime();
        CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).join();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(700));
        Set<Integer> codes =
                all.stream().map(answer -> answer.join().statusCode()).collect(Collectors.toSet());
        assertThat(codes).containsExactlyInAnyOrder(200, 503);
    }

    private Set<String> askTimes(int times) throws Exception {
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < times; i++) {
            HttpResponse<String> answer = get("/test/pair/x");
            answered.add(answer.statusCode() == 200 ? json(answer).getString("service") : "-");
        }
        return answered;
    }
}
