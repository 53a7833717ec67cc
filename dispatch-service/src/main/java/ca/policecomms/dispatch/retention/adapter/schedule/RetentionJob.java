package ca.policecomms.dispatch.retention.adapter.schedule;

import ca.policecomms.commons.lease.Lease;
import ca.policecomms.commons.lease.LeaseUnavailable;
import ca.policecomms.commons.lease.Leases;
import ca.policecomms.dispatch.retention.application.SweepingRetention;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sweeps once an hour on one replica. */
@ApplicationScoped
public class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final Duration TTL = Duration.ofMinutes(1);

    private final Leases leases;
    private final SweepingRetention sweeping;
    private final Clock clock;

    RetentionJob(Leases leases, SweepingRetention sweeping, Clock clock) {
        this.leases = leases;
        this.sweeping = sweeping;
        this.clock = clock;
    }

    /** {@code suite.dispatch.retention.sweep}: how often, {@code off} on a replica that leaves it to others. */
    @Scheduled(
            identity = "retention",
            every = "${suite.dispatch.retention.sweep:1h}",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        try {
            Optional<Lease> lease = leases.tryAcquire("retention/sweep", TTL);
            if (lease.isPresent()) {
                sweeping.sweep(clock.instant(), new Gently(() -> leases.renew(lease.get())));
                leases.release(lease.get());
            }
        } catch (LeaseUnavailable unavailable) {
            LOG.warnf("What is due to be erased is kept for now: %s", unavailable.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("What is due to be erased is kept for now", failure);
        }
    }
}
