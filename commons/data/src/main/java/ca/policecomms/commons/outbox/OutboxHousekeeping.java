package ca.policecomms.commons.outbox;

import ca.policecomms.commons.lease.Lease;
import ca.policecomms.commons.lease.Leases;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Keeps the outbox's partitions, on one replica at a time. */
@ApplicationScoped
class OutboxHousekeeping {
    private static final System.Logger LOG = System.getLogger(OutboxHousekeeping.class.getName());

    private final OutboxPartitions partitions;
    private final OutboxConfig config;
    private final Leases leases;

    OutboxHousekeeping(OutboxPartitions partitions, OutboxConfig config, Leases leases) {
        this.partitions = partitions;
        this.config = config;
        this.leases = leases;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void maintain() {
        try {
            Optional<Lease> lease = leases.tryAcquire("outbox/maintenance", Duration.ofMinutes(5));
            if (lease.isPresent()) {
                partitions.maintain(config.retention());
                leases.release(lease.get());
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "outbox partitions wait for the next turn: {0}", failure.getMessage());
        }
    }
}
