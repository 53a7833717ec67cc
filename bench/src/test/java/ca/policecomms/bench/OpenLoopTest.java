package ca.policecomms.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    @DisplayName("B1 a stall of the server shows in all operations that it delayed, not only in the one that met it")
    void stallIsNotHidden() {
        AtomicInteger calls = new AtomicInteger();
        OpenLoop.Result result = OpenLoop.run(100, Duration.ZERO, Duration.ofSeconds(1), () -> {
            if (calls.incrementAndGet() == 20) {
                sleep(400);
            }
            return CompletableFuture.completedFuture(true);
        });
        assertThat(result.latencies().count()).isEqualTo(100);
        assertThat(result.latencies().millis(80)).isGreaterThan(50);
        assertThat(result.latencies().millis(10)).isLessThan(50);
    }

    @Test
    @DisplayName("B1 refusals are counted")
    void errorsAreCounted() {
        AtomicInteger calls = new AtomicInteger();
        OpenLoop.Result result = OpenLoop.run(
                200,
                Duration.ZERO,
                Duration.ofMillis(500),
                () -> CompletableFuture.completedFuture(calls.incrementAndGet() % 2 == 0));
        assertThat(result.errors()).isEqualTo(50);
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
