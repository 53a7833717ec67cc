package ca.policecomms.local.replay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the same work on several virtual threads and waits for all of them. */
final class Crew {
    private final int workers;

    Crew(int workers) {
        this.workers = workers;
    }

    /** Work that may be interrupted. */
    interface Work {
        void run() throws InterruptedException;
    }

    interface Action<T> {
        void on(T item) throws InterruptedException;
    }

    /**
     * @param onFailure called once for the first failure, so that the others end soon
     * @throws RuntimeException the first failure
     */
    void run(Work work, Runnable onFailure) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(Thread.ofVirtual().name("replay-" + i).start(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error | InterruptedException e) {
                    if (failure.compareAndSet(null, e)) {
                        onFailure.run();
                    }
                }
            }));
        }
        join(threads);
        rethrow(failure.get());
    }

    <T> void forEach(List<T> items, Action<T> action) throws InterruptedException {
        Queue<T> queue = new ConcurrentLinkedQueue<>(items);
        run(
                () -> {
                    for (T item = queue.poll(); item != null; item = queue.poll()) {
                        action.on(item);
                    }
                },
                queue::clear);
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
    }

    private static void rethrow(Throwable failure) throws InterruptedException {
        switch (failure) {
            case null -> {}
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
