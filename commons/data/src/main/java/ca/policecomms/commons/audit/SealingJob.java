package ca.policecomms.commons.audit;

import ca.policecomms.commons.lease.Lease;
import ca.policecomms.commons.lease.LeaseUnavailable;
import ca.policecomms.commons.lease.Leases;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Seals every second on one replica, so that the others save the work; correctness does not hang on the lease. */
@Singleton
public class SealingJob {

    private static final Logger LOG = Logger.getLogger(SealingJob.class);
    private static final Duration TTL = Duration.ofSeconds(10);

    private final Leases leases;
    private final Sealer sealer;
    private volatile Lease lease;
    private boolean failing;

    SealingJob(DataSource database, Leases leases, SealKeys keys, Clock clock) {
        this.leases = leases;
        this.sealer = new Sealer(database, keys, clock);
    }

    @Scheduled(
            identity = "audit-seal",
            every = "${suite.audit.seal-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        try {
            boolean more = holdsLease();
            while (more && lease.held()) {
                more = sealer.sealOnce();
            }
            failing = false;
        } catch (AuditUnavailable | LeaseUnavailable failure) {
            // Once an outage, not once a second.
            if (!failing) {
                LOG.warnf("The audit is not sealed for now: %s", failure.getMessage());
            }
            failing = true;
        }
    }

    private boolean holdsLease() {
        if (lease == null || !leases.renew(lease)) {
            lease = leases.tryAcquire("audit/seal", TTL).orElse(null);
        }
        return lease != null;
    }

    void stop(@Observes ShutdownEvent event) {
        if (lease != null) {
            try {
                leases.release(lease);
            } catch (LeaseUnavailable databaseGone) {
                LOG.debug("lease not released, it runs out by itself", databaseGone);
            }
        }
    }
}
