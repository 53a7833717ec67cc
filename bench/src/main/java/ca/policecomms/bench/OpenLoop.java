package ca.policecomms.bench;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Sends at a constant rate whatever comes back, and counts the latency from the moment an operation should have been
 * sent: a stall shows in every operation that it delayed, not only in the one that met it.
 */
final class OpenLoop {
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
        Phaser underWay = new Phaser(1);
        for (long due = start; due < end; due += interval) {
            waitUntil(due);
            long intended = due;
            underWay.register();
            operation.get().whenComplete((good, failure) -> {
                if (intended >= begin) {
                    latencies.recordNanos(System.nanoTime() - intended);
                    if (failure != null || !good) {
                        errors.increment();
                    }
                }
                underWay.arriveAndDeregister();
            });
        }
        underWay.arriveAndAwaitAdvance();
        return new Result(latencies, errors.sum());
    }

    static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
