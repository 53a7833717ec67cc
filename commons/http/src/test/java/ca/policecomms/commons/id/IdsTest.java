package ca.policecomms.commons.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    @DisplayName("R6 ids are UUIDs of version 7 that rise within the process, also in bursts")
    void rising() {
        UUID previous = Ids.next();
        for (int i = 0; i < 50_000; i++) {
            UUID id = Ids.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.toString()).isGreaterThan(previous.toString());
            previous = id;
        }
    }

    @Test
    @DisplayName("R6 threads never share an id")
    void unique() throws InterruptedException {
        Set<UUID> seen = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 5_000; i++) {
                    seen.add(Ids.next());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(seen).hasSize(40_000);
    }

    @Test
    @DisplayName("R6 an id minted for an earlier time sorts there")
    void earlier() {
        Instant noon = Instant.parse("2026-01-31T12:00:00.123456Z");
        assertThat(Ids.at(noon).toString())
                .startsWith("%08x".formatted(noon.toEpochMilli() >>> 16))
                .isGreaterThan(Ids.at(noon.minusNanos(1_000)).toString())
                .isGreaterThanOrEqualTo(Ids.floor(noon).toString())
                .isLessThan(Ids.floor(noon.plusMillis(1)).toString());
        assertThat(Ids.at(noon)).isNotEqualTo(Ids.at(noon));
        assertThatThrownBy(() -> Ids.at(Instant.EPOCH.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
