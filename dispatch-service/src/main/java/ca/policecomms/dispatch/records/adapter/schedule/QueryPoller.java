package ca.policecomms.dispatch.records.adapter.schedule;

import ca.policecomms.dispatch.records.application.ForwardingQueries;
import ca.policecomms.dispatch.records.model.Attempts;
import ca.policecomms.dispatch.records.model.RecordsQueries;
import ca.policecomms.dispatch.records.model.RecordsQueries.Turn;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Asks the records system again for what it has not answered; every replica does, each its own share. */
@ApplicationScoped
public class QueryPoller {
    private static final Logger LOG = Logger.getLogger(QueryPoller.class);
    /** So many are asked at a time: a system that comes back is not run over. */
    private static final int BATCH = 8;

    private final RecordsQueries queries;
    private final ForwardingQueries forwarding;
    private final Clock clock;

    QueryPoller(RecordsQueries queries, ForwardingQueries forwarding, Clock clock) {
        this.queries = queries;
        this.forwarding = forwarding;
        this.clock = clock;
    }

    /** {@code suite.dispatch.records.poll}: how often to look, {@code off} for never. */
    @Scheduled(
            every = "${suite.dispatch.records.poll:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "records-queries-due")
    void poll() {
        askDue(clock.instant());
    }

    /** Returns how many were answered here. */
    public int askDue(Instant now) {
        List<Turn> turns = queries.claimDue(now, now.plus(Attempts.TURN), BATCH);
        AtomicInteger answered = new AtomicInteger();
        // Side by side: turns end while they wait for each other.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            turns.forEach(turn -> threads.execute(() -> {
                if (forward(turn)) {
                    answered.incrementAndGet();
                }
            }));
        }
        return answered.get();
    }

    private boolean forward(Turn turn) {
        try {
            return forwarding.forward(turn);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "query %s not forwarded; asked again when its turn ends", turn.query());
            return false;
        }
    }
}
