package ca.policecomms.commons.idempotency;

import ca.policecomms.commons.lease.Lease;
import ca.policecomms.commons.lease.LeaseUnavailable;
import ca.policecomms.commons.lease.Leases;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets keys after their time, in small steps, on one replica. */
@Singleton
public class KeyPurge {

    private static final Logger LOG = Logger.getLogger(KeyPurge.class);
    private static final int STEP = 2_000;

    private final DataSource database;
    private final Leases leases;
    private final Duration kept;

    KeyPurge(
            DataSource database,
            Leases leases,
            @ConfigProperty(name = "suite.idempotency.kept", defaultValue = "48h") Duration kept) {
        this.database = database;
        this.leases = leases;
        this.kept = kept;
    }

    @Scheduled(
            identity = "idempotency-purge",
            every = "${suite.idempotency.purge-every:10m}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        try {
            Optional<Lease> lease = leases.tryAcquire("idempotency/purge", Duration.ofMinutes(5));
            if (lease.isPresent()) {
                purge(lease.get());
                leases.release(lease.get());
            }
        } catch (SQLException | LeaseUnavailable failure) {
            LOG.warnf("Old idempotency keys are kept for now: %s", failure.getMessage());
        }
    }

    int purge(Lease lease) throws SQLException {
        int purged = 0;
        int step = STEP;
        while (step == STEP && lease.held()) {
            try (Connection connection = database.getConnection()) {
                step = IdempotencyKeys.purge(connection, kept, STEP);
                purged += step;
            }
        }
        return purged;
    }
}
