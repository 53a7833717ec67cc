package ca.policecomms.dispatch.publicincident.adapter.schedule;

import ca.policecomms.dispatch.publicincident.application.PublishingDue;
import ca.policecomms.dispatch.publicincident.model.PublicIncidents;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for calls that became due since the last look; every replica does. */
@ApplicationScoped
public class DuePublisher {
    private static final Logger LOG = Logger.getLogger(DuePublisher.class);
    private static final int BATCH = 100;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final PublicIncidents incidents;
    private final PublishingDue publishing;
    private final Clock clock;

    DuePublisher(PublicIncidents incidents, PublishingDue publishing, Clock clock) {
        this.incidents = incidents;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** {@code suite.dispatch.public-incidents.poll}: how often to look, {@code off} for never. */
    @Scheduled(
            every = "${suite.dispatch.public-incidents.poll:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "public-incidents-due")
    void poll() {
        publishDue(clock.instant());
    }

    /** Returns how many calls were reconsidered. */
    public int publishDue(Instant now) {
        int all = 0;
        int last;
        do {
            List<UUID> due = incidents.due(now, BATCH);
            last = (int) due.stream().filter(call -> publish(call, now)).count();
            all += last;
            // A full batch, all of it done: there may be more. Calls that others hold are left to the next look.
        } while (last == BATCH);
        return all;
    }

    private boolean publish(UUID call, Instant now) {
        try {
            return publishing.publish(call, now);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "public incident of call %s not reconsidered; next try in %s", call, AFTER_FAILURE);
            incidents.postpone(call, now.plus(AFTER_FAILURE));
            return false;
        }
    }
}
