package ca.policecomms.alerts.delivery.application;

import ca.policecomms.alerts.delivery.model.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the workers of this process when there is work; a bell that nobody heard costs one poll. */
@ApplicationScoped
public class Bells {
    private final Map<Lane, Semaphore> bells = new EnumMap<>(Lane.class);
    private final TransactionSynchronizationRegistry transactions;

    Bells(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
        for (Lane lane : Lane.values()) {
            bells.put(lane, new Semaphore(0));
        }
    }

    public void ring(Lane lane) {
        bells.get(lane).release();
    }

    /** Before it, a worker would look in vain. */
    public void ringAfterCommit(Lane lane) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring(lane);
                }
            }
        });
    }

    /** Returns at the bell, or when the time is over. */
    public void await(Lane lane, Duration longest) throws InterruptedException {
        Semaphore bell = bells.get(lane);
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
