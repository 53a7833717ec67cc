package ca.policecomms.commons.outbox.relay;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells a relay that rows were committed. Signals coalesce: many before the relay looks are one. Thread-safe, and cheap
 * enough to be called after every commit.
 */
public final class Wake {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signalled = lock.newCondition();
    private final AtomicBoolean work = new AtomicBoolean();
    private final AtomicBoolean foreign = new AtomicBoolean();
    private volatile int owned;

    /**
     * Rows of these buckets were committed by this process.
     *
     * @param buckets as bits
     */
    public void committed(int buckets) {
        if ((buckets & ~owned) != 0) {
            foreign.set(true);
        }
        signal();
    }

    void signal() {
        if (!work.getAndSet(true)) {
            lock.lock();
            try {
                signalled.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The buckets, as bits, whose rows this process sends itself. */
    void owned(int buckets) {
        owned = buckets;
    }

    /** Whether rows were committed for another relay since the last call. */
    boolean takeForeign() {
        return foreign.get() && foreign.getAndSet(false);
    }

    /** Waits for a signal at most so long, and takes it. */
    void await(Duration longest) throws InterruptedException {
        long nanos = longest.toNanos();
        lock.lock();
        try {
            while (!work.get() && nanos > 0) {
                nanos = signalled.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
        work.set(false);
    }

    /** A pause that signals do not shorten: for a relay that has to leave a broken peer alone. */
    static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
