package ca.policecomms.dispatch.call.adapter.schedule;

import ca.policecomms.commons.lease.Lease;
import ca.policecomms.commons.lease.LeaseUnavailable;
import ca.policecomms.commons.lease.Leases;
import ca.policecomms.dispatch.call.adapter.persistence.Months;
import ca.policecomms.dispatch.call.adapter.persistence.PhoneKeyBackfill;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps the months ahead and the table of recent calls small, on one replica at a time. */
@ApplicationScoped
class CallHousekeeping {
    private static final Logger LOG = Logger.getLogger(CallHousekeeping.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Months months;
    private final PhoneKeyBackfill phoneKeys;
    private final Leases leases;

    CallHousekeeping(Months months, PhoneKeyBackfill phoneKeys, Leases leases) {
        this.months = months;
        this.phoneKeys = phoneKeys;
        this.leases = leases;
    }

    @Scheduled(
            every = "10m",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "call-housekeeping")
    @RunOnVirtualThread
    void run() {
        try {
            Optional<Lease> lease = leases.tryAcquire("call/housekeeping", LONGEST);
            if (lease.isPresent()) {
                months.maintain();
                while (lease.get().held() && phoneKeys.next()) {
                    LOG.debug("calls of earlier versions got keys of their callers' numbers");
                }
                leases.release(lease.get());
            }
        } catch (LeaseUnavailable | IllegalStateException failure) {
            LOG.warnf("Housekeeping of calls waits for its next turn: %s", failure.getMessage());
        }
    }
}
