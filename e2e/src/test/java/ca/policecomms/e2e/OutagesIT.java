package ca.policecomms.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Kafka or Keycloak is away. They are frozen, not killed: a connection that hangs is the worse outage. */
@Order(7)
class OutagesIT {
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final int BACK_WITHIN_SECONDS = 30;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    @DisplayName(
            "D53 Kafka away for a minute: calls are taken and sent; then everything arrives, in order, within 30 s")
    void kafkaAway() throws Exception {
        Api callTaker = Api.signedOn(suite, "call-taker", "CT1");
        suite.freeze("kafka");
        Instant back = Instant.now().plus(OUTAGE);
        int taken = 0;
        Duration slowest = Duration.ZERO;
        try {
            while (Instant.now().isBefore(back)) {
                Instant before = Instant.now();
                takeCall(callTaker, "COLLISION");
                Duration took = Duration.between(before, Instant.now());
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                taken++;
                Thread.sleep(100);
            }
        } finally {
            suite.thaw("kafka");
        }
        assertThat(taken).isGreaterThan(100);
        assertThat(slowest).isLessThan(Duration.ofSeconds(2));
        RunningSuite.await(BACK_WITHIN_SECONDS, "the outbox empty", () -> unsent() == 0);
        RunningSuite.await(
                BACK_WITHIN_SECONDS,
                "every public incident at the media desk",
                () -> suite.count("media", "select count(*) from public_incident")
                        == suite.count(
                                "dispatch", "select count(*) from public_incident where published_at is not null"));
        EventOrder.assertAllArrive(suite, BACK_WITHIN_SECONDS);
    }

    @Test
    @DisplayName("D53 Keycloak away: who is signed in goes on")
    void keycloakAway() {
        Api callTaker = Api.signedOn(suite, "call-taker", "CT1");
        Api dispatcher = Api.signedOn(suite, "dispatcher", "DI1");
        suite.freeze("keycloak");
        try {
            JsonNode call = takeCall(callTaker, "COLLISION");
            assertThat(call.path("state").asText()).isEqualTo("PENDING");
            dispatcher.get("/api/dispatch/v1/queue").must(200);
        } finally {
            suite.thaw("keycloak");
        }
    }

    private static JsonNode takeCall(Api callTaker, String type) {
        Map<String, Object> call =
                Map.of("typeCode", type, "priority", 2, "location", Map.of("text", "corner of First and Main"));
        String id = callTaker
                .post("/api/dispatch/v1/calls", call)
                .must(201)
                .body()
                .path("id")
                .asText();
        return callTaker.must("/api/dispatch/v1/calls/" + id, "enter", Map.of());
    }

    private long unsent() {
        return suite.count("dispatch", "select count(*) from outbox where sent_at is null");
    }
}
