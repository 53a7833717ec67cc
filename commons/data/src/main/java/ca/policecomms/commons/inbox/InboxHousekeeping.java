package ca.policecomms.commons.inbox;

import ca.policecomms.commons.lease.Lease;
import ca.policecomms.commons.lease.Leases;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/** The inbox's regular work: releases, dead letters that wait for Kafka, and forgetting. */
@ApplicationScoped
class InboxHousekeeping {
    private static final System.Logger LOG = System.getLogger(InboxHousekeeping.class.getName());

    /** Longer than Kafka may repeat an event after; what comes later still is told by its version. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Inbox inbox;
    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final Leases leases;

    InboxHousekeeping(Inbox inbox, ParkedEvents parked, DeadLetters deadLetters, Leases leases) {
        this.inbox = inbox;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.leases = leases;
    }

    @Scheduled(every = "3s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void drain() {
        if (!inbox.isUsed()) {
            return;
        }
        try {
            inbox.drainReleased();
            deadLetters.sendPending();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.DEBUG, "parked events wait for the next turn", failure);
        }
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        if (!inbox.isUsed()) {
            return;
        }
        try {
            Optional<Lease> lease = leases.tryAcquire("inbox/purge", Duration.ofMinutes(10));
            if (lease.isPresent()) {
                parked.purge(REMEMBERED);
                leases.release(lease.get());
            }
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "the inbox was not purged: {0}", failure.getMessage());
        }
    }

    /** Before the consumers are stopped, which wait for what they are doing. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        inbox.close();
    }
}
