package ca.policecomms.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    @DisplayName("L4 the wait doubles from 1 s to 30 s")
    void doubles() {
        Backoff backoff = new Backoff();
        assertThat(IntStream.range(0, 7)
                        .mapToObj(i -> backoff.after(Duration.ofSeconds(2)).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    @DisplayName("L4 a part that has run a minute is started again after 1 s")
    void startsOver() {
        Backoff backoff = new Backoff();
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);
        assertThat(backoff.after(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
    }
}
