package ca.policecomms.dispatch.stream.application;

import ca.policecomms.dispatch.stream.model.StreamEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest events in memory, once for all listeners of this replica. Nothing is kept for a single listener: each has a
 * position and takes what follows, at its own pace. Thread-safe.
 */
@ApplicationScoped
public class LiveEvents {
    static final int KEPT = 16_384;

    private final StreamEvent[] ring = new StreamEvent[KEPT];
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    /** Position before the first one in the ring. */
    private long before = -1;

    private long last = -1;
    private boolean closed;

    /** Where this replica begins to listen; events up to there are in the log only. */
    public void begin(long position) {
        lock.lock();
        try {
            before = position;
            last = position;
        } finally {
            lock.unlock();
        }
    }

    /** Adds events that follow the last one without a gap. */
    public void publish(List<StreamEvent> events) {
        lock.lock();
        try {
            for (StreamEvent event : events) {
                if (event.position() != last + 1) {
                    throw new IllegalStateException("position " + event.position() + " after " + last);
                }
                last++;
                ring[(int) (last % KEPT)] = event;
            }
            before = Math.max(before, last - KEPT);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What follows {@code cursor}, at most {@code limit}; empty (the Optional) when that is no longer all in memory. */
    public Optional<List<StreamEvent>> after(long cursor, int limit) {
        lock.lock();
        try {
            if (cursor < before || last < 0) {
                return Optional.empty();
            }
            List<StreamEvent> events = new ArrayList<>();
            for (long next = cursor + 1; next <= last && events.size() < limit; next++) {
                events.add(ring[(int) (next % KEPT)]);
            }
            return Optional.of(events);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something follows {@code cursor}, at most so long. */
    public void await(long cursor, Duration longest) throws InterruptedException {
        long nanos = longest.toNanos();
        lock.lock();
        try {
            while (last <= cursor && !closed && nanos > 0) {
                nanos = more.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The process ends: listeners go and come back elsewhere. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
