package ca.policecomms.local.replay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.replay.engine.Answer;
import ca.policecomms.local.replay.engine.Command;
import ca.policecomms.local.replay.engine.GaveUp;
import ca.policecomms.local.replay.engine.InMemoryDispatch;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.Pace;
import ca.policecomms.local.replay.engine.RandomDays;
import ca.policecomms.local.replay.engine.ReplayEngine;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.plan.ReplayPlan;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HttpTargetTest {
    private static final Patience QUICK =
            new Patience(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofMillis(200));

    private final HttpClient client = HttpTarget.client();

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    @DisplayName("D56 answers that are lost after the act, and lines that are cut, neither lose nor double anything")
    void flaky() throws Exception {
        InMemoryDispatch dispatch = new InMemoryDispatch();
        AtomicInteger retries = new AtomicInteger();
        Listener counting = new Listener() {
            @Override
            public void retrying(Command command, String cause, Duration wait) {
                retries.incrementAndGet();
            }
        };
        ReplayPlan plan = RandomDays.plan(7, 25, 6);
        try (FlakyServer server = new FlakyServer(dispatch, 7, 15)) {
            HttpTarget target = new HttpTarget(client, server.base(), Tokens.fixed("t"), QUICK, counting);

            ReplayResult result = new ReplayEngine(Pace.fastest(6)).run(plan, target, Listener.SILENT);

            assertThat(result.refused()).isEmpty();
            assertThat(dispatch.applied)
                    .doesNotHaveDuplicates()
                    .hasSize(plan.steps().size());
            assertThat(server.faults.get()).isGreaterThan(20);
            // The JDK's client repeats a request by itself when a kept connection was closed under it.
            assertThat(retries.get()).isPositive().isLessThanOrEqualTo(server.faults.get());
        }
    }

    @Test
    @DisplayName("D51 a service that stays away ends the replay with one sentence")
    void away() throws Exception {
        Patience short2 = new Patience(
                Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(150), Duration.ofMillis(50));
        HttpTarget target = new HttpTarget(client, closedPort(), Tokens.fixed("t"), short2, Listener.SILENT);

        assertThatThrownBy(() -> target.send(Command.get("/calls")))
                .isInstanceOf(GaveUp.class)
                .hasMessageContaining("/calls");
    }

    @Test
    @DisplayName("D51 a fault of the service's own is reported after a while and does not end the replay")
    void broken() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (FlakyServer server = new FlakyServer(
                command -> {
                    asked.incrementAndGet();
                    return problem(500, "internal-error");
                },
                1,
                0)) {
            HttpTarget target = new HttpTarget(client, server.base(), Tokens.fixed("t"), QUICK, Listener.SILENT);

            assertThat(target.send(Command.get("/calls")).code()).isEqualTo("internal-error");
            assertThat(asked.get()).isGreaterThan(2);
        }
    }

    @Test
    @DisplayName("D51 a refusal is final at once")
    void refusal() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (FlakyServer server = new FlakyServer(
                command -> {
                    asked.incrementAndGet();
                    return problem(409, "illegal-transition");
                },
                1,
                0)) {
            HttpTarget target = new HttpTarget(client, server.base(), Tokens.fixed("t"), QUICK, Listener.SILENT);

            assertThat(target.send(Command.get("/calls")).code()).isEqualTo("illegal-transition");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    @DisplayName("D51 a token refused is renewed once; refused again it is a refusal")
    void tokens() throws Exception {
        AtomicInteger issued = new AtomicInteger();
        Tokens tokens = new Tokens() {
            @Override
            public String bearer() {
                return "token-" + issued.get();
            }

            @Override
            public Renewal renew(String refused) {
                return issued.incrementAndGet() == 1 ? Renewal.LATER : Renewal.RENEWED;
            }
        };
        try (FlakyServer server = new FlakyServer(command -> problem(401, "unauthenticated"), 1, 0)) {
            HttpTarget target = new HttpTarget(client, server.base(), tokens, QUICK, Listener.SILENT);

            assertThat(target.send(Command.get("/calls")).status()).isEqualTo(401);
            assertThat(issued).hasValue(3);
        }
    }

    private static Answer problem(int status, String code) {
        return new Answer(status, JsonNodeFactory.instance.objectNode().put("code", code));
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
        }
    }
}
