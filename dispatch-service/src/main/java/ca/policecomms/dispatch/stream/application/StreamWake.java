package ca.policecomms.dispatch.stream.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells this replica's pump that lines were committed here; those of others it finds by looking. Thread-safe. */
@ApplicationScoped
public class StreamWake {
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore work = new Semaphore(0);

    StreamWake(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Lines were written in the current transaction. */
    public void afterCommit() {
        if (transactions.getResource(StreamWake.class) != null) {
            return;
        }
        transactions.putResource(StreamWake.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.release();
                }
            }
        });
    }

    /** Waits at most so long for a signal, and takes all there are. */
    public void await(Duration longest) throws InterruptedException {
        if (work.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            work.drainPermits();
        }
    }
}
