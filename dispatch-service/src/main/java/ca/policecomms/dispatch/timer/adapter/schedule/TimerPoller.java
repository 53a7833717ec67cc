package ca.policecomms.dispatch.timer.adapter.schedule;

import ca.policecomms.dispatch.timer.application.ExpiringTimer;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks for timers that became due since the last look; every replica does. */
@ApplicationScoped
public class TimerPoller {
    private static final Logger LOG = Logger.getLogger(TimerPoller.class);
    private static final int BATCH = 100;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Timers timers;
    private final ExpiringTimer expiring;
    private final Clock clock;

    TimerPoller(Timers timers, ExpiringTimer expiring, Clock clock) {
        this.timers = timers;
        this.expiring = expiring;
        this.clock = clock;
    }

    /** {@code suite.dispatch.timers.poll}: how often to look, {@code off} for never. */
    @Scheduled(
            every = "${suite.dispatch.timers.poll:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "timers-due")
    void poll() {
        expireDue(clock.instant());
    }

    /** Returns how many fired here. */
    public int expireDue(Instant now) {
        int all = 0;
        List<Timer> due;
        int fired;
        do {
            due = timers.due(now, BATCH);
            fired = (int) due.stream().filter(timer -> expire(timer, now)).count();
            all += fired;
        } while (due.size() == BATCH && fired > 0);
        return all;
    }

    private boolean expire(Timer timer, Instant now) {
        try {
            return expiring.expire(timer, now);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "timer %s of %s failed; next try in %s", timer.kind(), timer.subject(), AFTER_FAILURE);
            timers.postpone(timer, now.plus(AFTER_FAILURE));
            return false;
        }
    }
}
