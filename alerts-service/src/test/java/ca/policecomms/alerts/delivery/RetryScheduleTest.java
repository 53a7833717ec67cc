package ca.policecomms.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.delivery.model.RetrySchedule;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryScheduleTest {
    private static List<Long> ceilings(Lane lane, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(attempt -> RetrySchedule.ceiling(lane, attempt)
                        .map(Duration::toSeconds)
                        .orElse(-1L))
                .toList();
    }

    @Test
    @DisplayName("A60 emergency waits 2, 5, 15, 30, then 60 s, and gives up after 300 attempts")
    void emergency() {
        assertThat(ceilings(Lane.EMERGENCY, 1, 7)).containsExactly(2L, 5L, 15L, 30L, 60L, 60L, 60L);
        assertThat(ceilings(Lane.EMERGENCY, 299, 301)).containsExactly(60L, -1L, -1L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Lane.class,
            names = {"PRIORITY", "BULK"})
    @DisplayName("A60 the others wait from 30 s up to 6 h, and give up after 12 attempts")
    void others(Lane lane) {
        assertThat(ceilings(lane, 1, 13))
                .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3840L, 7680L, 15360L, 21600L, -1L, -1L);
    }

    @Test
    @DisplayName("A60 full jitter: waits are spread from nothing to the ceiling")
    void jitter() {
        Random random = new Random(7);
        List<Duration> waits = IntStream.range(0, 1000)
                .mapToObj(i -> RetrySchedule.next(Lane.BULK, 3, random).orElseThrow())
                .toList();

        assertThat(waits).allMatch(wait -> wait.isPositive() && wait.compareTo(Duration.ofSeconds(120)) <= 0);
        assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(10)) < 0);
        assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(110)) > 0);
    }
}
