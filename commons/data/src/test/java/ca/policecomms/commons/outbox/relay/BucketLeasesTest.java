package ca.policecomms.commons.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.TechnicalSchema;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BucketLeasesTest {
    private record Term(int bucket, long epoch) {}

    private DataSource database;

    @BeforeEach
    void createDatabase() {
        database = TechnicalSchema.create("buckets").app();
    }

    @Test
    @DisplayName("EV1 relays that stall and come back under contention never hold a bucket under the same epoch")
    void oneHolderAnEpoch() throws Exception {
        Map<Term, String> holders = new HashMap<>();
        List<Callable<Void>> relays = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            relays.add(() -> {
                BucketLeases leases = new BucketLeases(Duration.ofMillis(200), buckets -> {});
                try (Connection connection = database.getConnection()) {
                    for (int turn = 0; turn < 40; turn++) {
                        leases.round(connection);
                        record(holders, leases);
                        leases.releaseLeaving(connection);
                        // Now and then longer than the lease: a process that was stopped.
                        Thread.sleep(random.nextInt(10) == 0 ? 250 : random.nextInt(40));
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(relays)) {
                each.get();
            }
        }
        assertThat(holders.values().stream().distinct()).as("all took part").hasSize(4);
    }

    private static void record(Map<Term, String> holders, BucketLeases leases) {
        synchronized (holders) {
            for (HeldBucket held : leases.held()) {
                assertThat(holders.putIfAbsent(new Term(held.bucket(), held.epoch()), leases.holder()))
                        .isIn(null, leases.holder());
            }
        }
    }

    @Test
    @DisplayName("EV4 three relays share 16 buckets as 6, 6 and 4, and a leaving one's go to the others")
    void fairShares() throws Exception {
        List<BucketLeases> relays = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            relays.add(new BucketLeases(Duration.ofSeconds(30), buckets -> {}));
        }
        try (Connection connection = database.getConnection()) {
            await().until(() -> {
                turn(relays, connection);
                return shares(relays).equals(List.of(4, 6, 6));
            });

            relays.removeFirst().releaseAll(connection);

            await().until(() -> {
                turn(relays, connection);
                return shares(relays).equals(List.of(8, 8));
            });
        }
    }

    private static void turn(List<BucketLeases> relays, Connection connection) throws Exception {
        for (BucketLeases relay : relays) {
            relay.round(connection);
            relay.releaseLeaving(connection);
        }
    }

    private static List<Integer> shares(List<BucketLeases> relays) {
        return relays.stream().map(relay -> relay.held().size()).sorted().toList();
    }
}
