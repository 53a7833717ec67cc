package ca.policecomms.dispatch.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.call.application.ReviewingHeldCall;
import ca.policecomms.dispatch.timer.application.ExpiringTimer;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Timers outlive processes, fire once whoever looks, and never after what made them moot. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class TimersIT {
    private final Console dispatcher = Console.dispatcher();

    @Inject
    Timers timers;

    @Inject
    ExpiringTimer expiring;

    @Test
    @DisplayName("D33 a held call whose review is due returns to the queue by itself, and its timeline says so")
    void reviewDue() {
        String call = held(Duration.ofMillis(300));
        Awaitility.await().untilAsserted(() -> dispatcher.get(call).then().body("state", equalTo("PENDING")));
        List<String> types = dispatcher.get(call + "/timeline").jsonPath().getList("items.type");
        assertThat(types).endsWith("call.held", "timer.expired", "call.updated");
    }

    @Test
    @DisplayName("D33 of sixteen replicas that see a due timer one fires it")
    void once() throws Exception {
        String call = held(Duration.ofHours(1));
        Timer timer = timerOf(call);
        Instant later = timer.dueAt().plusSeconds(1);
        int fired = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> expiring.expire(timer, later)));
            }
            for (Future<Boolean> answer : answers) {
                fired += answer.get() ? 1 : 0;
            }
        }
        assertThat(fired).isEqualTo(1);
        assertThat(dispatcher.get(call + "/timeline").jsonPath().<String>getList("items.data.kind"))
                .containsOnlyOnce(ReviewingHeldCall.KIND);
    }

    @Test
    @DisplayName("D33 whatever makes a timer moot cancels it: released, sent to, cancelled")
    void moot() {
        String released = held(Duration.ofHours(1));
        dispatcher.must(released, "release", Map.of());
        String sentTo = held(Duration.ofHours(1));
        dispatcher.send(sentTo, Console.unitOnDuty());
        String cancelled = held(Duration.ofHours(1));
        dispatcher.must(cancelled, "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        assertThat(timers.running(10_000))
                .filteredOn(timer -> timer.kind().equals(ReviewingHeldCall.KIND))
                .extracting(Timer::subject)
                .doesNotContain(id(released), id(sentTo), id(cancelled));
    }

    private String held(Duration until) {
        String call = Console.callTaker().pendingCall("COLLISION", 3);
        dispatcher.must(
                call,
                "hold",
                Map.of("reason", "LATER", "reviewAt", Instant.now().plus(until).toString()));
        return call;
    }

    private Timer timerOf(String call) {
        return timers.running(10_000).stream()
                .filter(each -> each.kind().equals(ReviewingHeldCall.KIND)
                        && each.subject().equals(id(call)))
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(String call) {
        return UUID.fromString(call.substring(call.lastIndexOf('/') + 1));
    }
}
