package ca.policecomms.status.alarm.adapter.schedule;

import ca.policecomms.status.alarm.model.DueWork;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks for due work every second. Each piece claims its rows, so that replicas share it and none is done twice. */
@Singleton
class DoingDueWork {

    private static final Logger LOG = Logger.getLogger(DoingDueWork.class);
    private static final int AT_A_TIME = 200;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final List<DueWork> works;
    private final SchemaReady schema;
    private final Clock clock;
    private Instant pausedUntil = Instant.MIN;
    private boolean failing;

    DoingDueWork(@Any Instance<DueWork> works, SchemaReady schema, Clock clock) {
        this.works = works.stream().toList();
        this.schema = schema;
        this.clock = clock;
    }

    @Scheduled(
            identity = "due-work",
            every = "${suite.status.due-work-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        if (clock.instant().isBefore(pausedUntil) || !schema.ready()) {
            return;
        }
        boolean failed = false;
        // One kind that fails does not keep the others waiting.
        for (DueWork work : works) {
            failed |= !worked(work);
        }
        failing = failed;
        pausedUntil = failed ? clock.instant().plus(PAUSE) : Instant.MIN;
    }

    private boolean worked(DueWork work) {
        try {
            int done = 0;
            while (done < AT_A_TIME && work.doOne()) {
                done++;
            }
            return true;
        } catch (RuntimeException failure) {
            // Once an outage, not every time.
            if (!failing) {
                LOG.warnf(
                        "%s waits: %s",
                        work.getClass().getSimpleName(), failure.getClass().getSimpleName());
            }
            return false;
        }
    }
}
