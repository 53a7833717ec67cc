package ca.policecomms.status.alarm.adapter.schedule;

import ca.policecomms.status.alarm.model.DueWork;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks for due work every second. Each piece claims its rows, so that replicas share it and none is done twice. */
@Singleton
class DoingDueWork {

    private static final Logger LOG = Logger.getLogger(DoingDueWork.class);
    private static final int AT_A_TIME = 200;

    private final List<DueWork> works;
    private final Set<Class<?>> failing = new HashSet<>();

    DoingDueWork(@Any Instance<DueWork> works) {
        this.works = works.stream().toList();
    }

    @Scheduled(
            identity = "due-work",
            every = "${suite.status.due-work-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        works.forEach(this::work);
    }

    /** One kind that fails, for want of a database or otherwise, does not keep the others waiting. */
    private void work(DueWork work) {
        try {
            int done = 0;
            while (done < AT_A_TIME && work.doOne()) {
                done++;
            }
            failing.remove(work.getClass());
        } catch (RuntimeException failure) {
            // Once an outage, not once a second.
            if (failing.add(work.getClass())) {
                LOG.warnf(
                        "Due work of %s waits: %s",
                        work.getClass().getSimpleName(), failure.getClass().getSimpleName());
            }
        }
    }
}
