package ca.policecomms.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** As many workers as connections, each with one operation under way: the greatest rate. */
final class ClosedLoop {
    private ClosedLoop() {}

    /** One worker's operation; created on the worker's own thread, once. */
    interface Operation extends AutoCloseable {
        void run() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** @param latencies takes each operation's time, send to answer */
    record Result(double perSecond, Latencies latencies) {}

    static Result run(int workers, Duration warmUp, Duration measured, Callable<Operation> operations)
            throws Exception {
        long start = System.nanoTime();
        long begin = start + warmUp.toNanos();
        long end = begin + measured.toNanos();
        LongAdder done = new LongAdder();
        Latencies latencies = new Latencies();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> {
                    try (Operation operation = operations.call()) {
                        for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                            operation.run();
                            long after = System.nanoTime();
                            if (before >= begin && after <= end) {
                                done.increment();
                                latencies.recordNanos(after - before);
                            }
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return new Result(done.sum() / (measured.toNanos() / 1e9), latencies);
    }
}
