package ca.policecomms.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.lease.Leases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealingTest {

    private AuditDatabase audit;

    @BeforeEach
    void emptyAudit() {
        audit = new AuditDatabase("sealing", SealKeys.generated());
    }

    @Test
    @DisplayName("D38 an empty audit is intact, and nothing is sealed when nothing happened")
    void empty() throws SQLException {
        audit.sealAll();
        assertThat(audit.count("audit_seal")).isZero();
        assertThat(audit.verify().intact()).isTrue();
        audit.write("call/1");
        audit.sealAll();
        audit.sealAll();
        assertThat(audit.count("audit_seal")).isEqualTo(1);
    }

    @Test
    @DisplayName("D38 a row committed after later ones were written waits for its seal and is never missed")
    void lateCommit() throws SQLException {
        try (Connection late = audit.database.app().getConnection()) {
            late.setAutoCommit(false);
            audit.write(late, "call/late");
            audit.write("call/early");
            audit.sealAll();
            assertThat(audit.count("audit_seal"))
                    .as("the late one may still come")
                    .isZero();
            late.commit();
        }
        audit.sealAll();
        Verification found = audit.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.rows()).isEqualTo(2);
        assertThat(found.pending()).isZero();
    }

    @Test
    @DisplayName("D38 a rolled back transaction leaves no hole in the chain")
    void rollback() throws SQLException {
        try (Connection connection = audit.database.app().getConnection()) {
            connection.setAutoCommit(false);
            audit.write(connection, "call/never");
            audit.write("call/1");
            connection.rollback();
        }
        audit.sealAll();
        assertThat(audit.verify().rows()).isEqualTo(1);
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    @DisplayName("D38 a backlog is sealed in several links without splitting a transaction")
    void backlog() throws SQLException {
        try (Connection connection = audit.database.app().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 2_500; i++) {
                audit.write(connection, "call/" + i);
            }
            connection.commit();
        }
        for (int i = 0; i < 10; i++) {
            audit.write("unit/" + i);
        }
        audit.sealAll();
        assertThat(audit.count("audit_seal")).isEqualTo(2);
        Verification found = audit.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.rows()).isEqualTo(2_510);
    }

    @Test
    @DisplayName("D38 eight writers and two sealers at once: every row is sealed once and the chain never forks")
    void concurrent() throws Exception {
        int writers = 8;
        int rowsEach = 150;
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch written = new CountDownLatch(writers);
        List<Future<?>> tasks = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int w = 0; w < writers; w++) {
                int writer = w;
                tasks.add(threads.submit(() -> {
                    try (Connection connection = audit.database.app().getConnection()) {
                        connection.setAutoCommit(false);
                        for (int i = 0; i < rowsEach; i++) {
                            audit.write(connection, "call/" + writer + "-" + i);
                            // Transactions of different lengths, so that they end in another order than they began.
                            if (i % (writer + 1) == 0) {
                                connection.commit();
                            }
                        }
                        connection.commit();
                    } finally {
                        written.countDown();
                    }
                    return null;
                }));
            }
            for (int s = 0; s < 2; s++) {
                Sealer sealer = audit.sealer();
                tasks.add(threads.submit(() -> {
                    while (writing.get()) {
                        sealer.sealOnce();
                    }
                }));
            }
            written.await();
            writing.set(false);
            for (Future<?> task : tasks) {
                task.get();
            }
        }
        audit.sealAll();
        Verification found = audit.verify();
        assertThat(found.fault()).isNull();
        assertThat(found.rows()).isEqualTo((long) writers * rowsEach);
        assertThat(found.pending()).isZero();
        assertThat(found.seals()).isGreaterThan(1);
    }

    @Test
    @DisplayName("D38 a sealer that was stopped between reading and writing changes nothing when it goes on")
    void staleSealer() throws SQLException {
        audit.write("call/1");
        Seal stale;
        try (Connection connection = audit.database.app().getConnection()) {
            Seal.Head head = SealRows.last(connection);
            List<SealedRow> rows = AuditRows.sealable(connection, head.toTx(), Long.MAX_VALUE);
            stale = Seal.after(head, Long.MAX_VALUE, rows, java.time.Instant.now(), audit.keys);
        }
        audit.write("call/2");
        audit.sealAll();
        try (Connection connection = audit.database.app().getConnection()) {
            assertThat(SealRows.append(connection, stale)).isFalse();
        }
        assertThat(audit.verify().intact()).isTrue();
        assertThat(audit.verify().rows()).isEqualTo(2);
    }

    @Test
    @DisplayName("D38 of two replicas one seals; the other takes over when it is told to stop")
    void oneReplica() throws SQLException {
        SealingJob first = job();
        SealingJob second = job();
        audit.write("call/1");
        first.run();
        assertThat(audit.count("audit_seal")).isEqualTo(1);
        audit.write("call/2");
        second.run();
        assertThat(audit.count("audit_seal")).as("the lease is the first one's").isEqualTo(1);
        first.stop(null);
        second.run();
        assertThat(audit.count("audit_seal")).isEqualTo(2);
        assertThat(audit.verify().intact()).isTrue();
    }

    private SealingJob job() {
        var database = audit.database.app();
        return new SealingJob(database, new Leases(database), audit.keys, java.time.Clock.systemUTC());
    }
}
