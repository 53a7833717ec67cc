package ca.policecomms.commons.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.TechnicalSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeasesTest {
    private static final Duration TTL = Duration.ofMillis(1200);

    private static DataSource database;

    private final Leases here = new Leases(database);
    private final Leases there = new Leases(database);

    @BeforeAll
    static void createDatabase() {
        database = TechnicalSchema.create("leases").app();
    }

    @Test
    @DisplayName("EV1 a lease has one holder, also among threads of one process")
    void oneHolder() {
        Lease lease = here.tryAcquire("one", TTL).orElseThrow();

        assertThat(there.tryAcquire("one", TTL)).isEmpty();
        assertThat(here.tryAcquire("one", TTL)).isEmpty();
        assertThat(lease.held()).isTrue();
    }

    @Test
    @DisplayName("EV1 a released lease can be had at once, under a higher epoch")
    void released() {
        Lease first = here.tryAcquire("released", TTL).orElseThrow();
        here.release(first);

        Lease second = there.tryAcquire("released", TTL).orElseThrow();

        assertThat(second.epoch()).isGreaterThan(first.epoch());
        assertThat(here.renew(first)).isFalse();
    }

    @Test
    @DisplayName("EV1 a holder that was stopped past its time finds its lease gone, and cannot release its successor's")
    void stoppedPastItsTime() {
        Lease stopped = here.tryAcquire("stopped", TTL).orElseThrow();
        Lease successor = await().until(() -> there.tryAcquire("stopped", TTL), Optional::isPresent)
                .orElseThrow();

        assertThat(stopped.held()).isFalse();
        assertThat(here.renew(stopped)).isFalse();
        here.release(stopped);
        assertThat(there.renew(successor)).isTrue();
        assertThat(successor.epoch()).isEqualTo(stopped.epoch() + 1);
    }

    @Test
    @DisplayName("EV1 a renewed lease outlives its first term")
    void renewed() throws InterruptedException {
        Lease lease = here.tryAcquire("renewed", TTL).orElseThrow();
        for (int i = 0; i < 4; i++) {
            Thread.sleep(TTL.toMillis() / 3);
            assertThat(here.renew(lease)).isTrue();
        }

        assertThat(lease.held()).isTrue();
        assertThat(there.tryAcquire("renewed", TTL)).isEmpty();
    }

    @Test
    @DisplayName("EV1 of many that want a lease at the same moment one gets it, and each turn has its own epoch")
    void contention() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        List<Long> epochs = new ArrayList<>();
        Callable<Void> contender = () -> {
            for (int won = 0; won < 10; ) {
                Optional<Lease> lease = here.tryAcquire("wanted", Duration.ofSeconds(30));
                if (lease.isPresent()) {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    epochs.add(lease.get().epoch());
                    inside.decrementAndGet();
                    here.release(lease.get());
                    won++;
                }
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> each : threads.invokeAll(List.of(contender, contender, contender, contender))) {
                each.get();
            }
        }

        assertThat(epochs).hasSize(40).doesNotHaveDuplicates().isSorted();
    }
}
