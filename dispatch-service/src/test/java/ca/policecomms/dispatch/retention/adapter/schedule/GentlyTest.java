package ca.policecomms.dispatch.retention.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A long erasure leaves most of the time to others. */
class GentlyTest {
    @Test
    @DisplayName("D39 between batches of a sweep it rests at least four times as long as the batch took")
    void rests() throws InterruptedException {
        Gently gently = new Gently(() -> true);
        assertThat(gently.getAsBoolean()).isTrue();
        Thread.sleep(30);
        long batchEnded = System.nanoTime();
        assertThat(gently.getAsBoolean()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - batchEnded)).isGreaterThanOrEqualTo(Duration.ofMillis(119));
    }

    @Test
    @DisplayName("D39 a sweep whose lease went to another replica, or that is told to stop, ends")
    void ends() {
        assertThat(new Gently(() -> false).getAsBoolean()).isFalse();
        Gently stopped = new Gently(() -> true);
        stopped.getAsBoolean();
        Thread.currentThread().interrupt();
        assertThat(stopped.getAsBoolean()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
