package ca.policecomms.bench;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Sends at a constant rate whatever comes back, and counts the latency from the moment an operation should have been
 * sent: a stall shows in every operation that it delayed, not only in the one that met it.
 */
final class OpenLoop {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private OpenLoop() {}

    record Result(Latencies latencies, long errors) {}

    static Result run(
            double perSecond, Duration warmUp, Duration measured, Supplier<CompletionStage<Boolean>> operation) {
        long interval = Math.round(1e9 / perSecond);
        long start = System.nanoTime();
        long begin = start + warmUp.toNanos();
        long end = begin + measured.toNanos();
        Latencies latencies = new Latencies();
        LongAdder errors = new LongAdder();
        AtomicLong underWay = new AtomicLong();
        for (long due = start; due < end; due += interval) {
            waitUntil(due);
            long intended = due;
            underWay.incrementAndGet();
            operation.get().whenComplete((good, failure) -> {
                try {
                    if (intended >= begin) {
                        latencies.recordNanos(System.nanoTime() - intended);
                        if (failure != null || !good) {
                            errors.increment();
                        }
                    }
                } finally {
                    underWay.decrementAndGet();
                }
            });
        }
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (underWay.get() > 0 && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(1_000_000);
        }
        // What never came back is an error, not a reason to wait for ever.
        errors.add(underWay.get());
        return new Result(latencies, errors.sum());
    }

    static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
