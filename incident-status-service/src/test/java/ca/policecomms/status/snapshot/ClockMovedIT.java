package ca.policecomms.status.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one replica's own clock is set, as a wrong time server would do it. */
@StatusTest
class ClockMovedIT {

    @Test
    @DisplayName(
            "S58 a clock set ahead, right and back under load: no error, and each time confirmed anew by that clock")
    void jumps() throws Exception {
        Story.awaitPage("/status/en/", "Non-emergency line");
        Movable clock = new Movable();
        QuarkusMock.installMockForType(clock, Clock.class);
        try (Readers readers = Readers.start(2, RestAssured.port)) {
            for (Duration offset :
                    List.of(Duration.ofMinutes(10), Duration.ZERO, Duration.ofMinutes(-10), Duration.ZERO)) {
                clock.offset = offset;
                Instant set = clock.instant();
                await(offset + " off").atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                    Response page = given().get("/status/en/");
                    assertThat(page.header("Status-Freshness")).isEqualTo("fresh");
                    assertThat(Instant.parse(page.header("Status-Confirmed-At")))
                            .isBetween(set.minusSeconds(1), clock.instant());
                });
            }
            assertThat(readers.errors()).isEmpty();
        }
    }

    private static final class Movable extends Clock {
        private volatile Duration offset = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }
    }
}
