package ca.policecomms.alerts.subscription.application;

import ca.policecomms.alerts.subscription.model.Subscriptions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Requests that nobody confirmed in time lapse. Every replica may do it: the same rows, the same outcome. */
@ApplicationScoped
public class LapsingSubscriptions {
    private final Subscriptions subscriptions;
    private final Clock clock;

    LapsingSubscriptions(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    public void lapse() {
        subscriptions.lapse(clock.instant(), RequestingSubscription.OPEN);
    }
}
