package ca.policecomms.dispatch.records.adapter.schedule;

import ca.policecomms.dispatch.records.application.PurgingReturns;
import ca.policecomms.dispatch.records.model.QueryContents;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for what has to go; every replica does, and each row goes once. */
@ApplicationScoped
public class ReturnsPurge {
    private static final Logger LOG = Logger.getLogger(ReturnsPurge.class);
    private static final int BATCH = 100;

    private final QueryContents contents;
    private final PurgingReturns purging;
    private final Clock clock;

    ReturnsPurge(QueryContents contents, PurgingReturns purging, Clock clock) {
        this.contents = contents;
        this.purging = purging;
        this.clock = clock;
    }

    /** {@code suite.dispatch.records.purge}: how often to look, {@code off} for never. */
    @Scheduled(
            every = "${suite.dispatch.records.purge:1m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "records-purge")
    void poll() {
        purgeDue(clock.instant());
    }

    /** Returns how many went here. */
    public int purgeDue(Instant now) {
        int all = 0;
        int last;
        List<UUID> due;
        do {
            due = contents.due(now, BATCH);
            last = (int) due.stream().filter(query -> purge(query, now)).count();
            all += last;
        } while (due.size() == BATCH && last > 0);
        return all;
    }

    private boolean purge(UUID query, Instant now) {
        try {
            return purging.purge(query, now);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "return of query %s not purged; tried again at the next look", query);
            return false;
        }
    }
}
