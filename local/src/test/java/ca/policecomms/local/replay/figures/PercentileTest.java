package ca.policecomms.local.replay.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PercentileTest {
    @Test
    @DisplayName("D50 a percentile is the value at int(n * f), never between two")
    void picked() {
        assertThat(Percentile.of(List.of(1L, 2L, 3L, 4L), 0.5)).isEqualTo(3);
        assertThat(Percentile.of(List.of(1L, 2L, 3L, 4L, 5L), 0.5)).isEqualTo(3);
        assertThat(Percentile.of(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L), 0.9))
                .isEqualTo(10);
        assertThat(Percentile.of(List.of(7L), 0.9)).isEqualTo(7);
    }

    @Test
    @DisplayName("D50 nothing to measure is no failure")
    void empty() {
        assertThat(Interval.of("x", null, List.of())).isEqualTo(new Interval("x", null, 0, 0, 0));
    }
}
