package ca.policecomms.dispatch.degradation.adapter.schedule;

import ca.policecomms.dispatch.degradation.application.WatchingDependencies;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks at what the service can do without. */
@ApplicationScoped
public class DependencyWatch {
    private final WatchingDependencies watching;
    private final Clock clock;

    DependencyWatch(WatchingDependencies watching, Clock clock) {
        this.watching = watching;
        this.clock = clock;
    }

    /** {@code suite.dispatch.degradations.every}: how often, {@code off} for never. */
    @Scheduled(
            every = "${suite.dispatch.degradations.every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "degradations")
    void look() {
        watching.look(clock.instant());
    }
}
