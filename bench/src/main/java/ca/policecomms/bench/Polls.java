package ca.policecomms.bench;

import ca.policecomms.bench.DispatchApi.Answer;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Consoles that look at the queue, and others that ask for recommendations, while the shift works. */
final class Polls {
    private static final double RATE = 10;

    private final DispatchApi api;
    private final Latencies queue = new Latencies();
    private final Latencies recommendation = new Latencies();
    private volatile String first;

    Polls(DispatchApi api) {
        this.api = api;
    }

    Latencies recommendation() {
        return recommendation;
    }

    Latencies queue() {
        return queue;
    }

    CompletableFuture<Void> run(Duration time) {
        return CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> each(time, this::look)),
                CompletableFuture.runAsync(() -> each(time, this::ask)));
    }

    /** Latencies count from when it was due: a slow answer makes those after it late. */
    private static void each(Duration time, Consumer<Long> act) {
        long start = System.nanoTime();
        long interval = Math.round(1e9 / RATE);
        for (long due = start; due < start + time.toNanos(); due += interval) {
            OpenLoop.waitUntil(due);
            act.accept(due);
        }
    }

    private void look(long due) {
        Answer answer = DispatchApi.wait(api.get("/v1/queue"));
        queue.recordNanos(System.nanoTime() - due);
        JsonArray calls = answer.require().getJsonArray("calls");
        first = calls.isEmpty() ? first : calls.getJsonObject(0).getString("id");
    }

    private void ask(long due) {
        if (first != null
                && DispatchApi.wait(api.get("/v1/calls/" + first + "/recommendation"))
                        .good()) {
            recommendation.recordNanos(System.nanoTime() - due);
        }
    }
}
