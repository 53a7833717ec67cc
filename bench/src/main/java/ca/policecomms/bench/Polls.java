package ca.policecomms.bench;

import ca.policecomms.bench.DispatchApi.Answer;
import io.vertx.core.json.JsonArray;
import java.time.Duration;

/** Consoles that look at the queue and ask for recommendations while the shift works. */
final class Polls {
    private static final double RATE = 10;

    private final DispatchApi api;
    private final Latencies queue = new Latencies();
    private final Latencies recommendation = new Latencies();

    Polls(DispatchApi api) {
        this.api = api;
    }

    /** Null when the service has no such resource. */
    Latencies recommendation() {
        return recommendation.count() == 0 ? null : recommendation;
    }

    Latencies queue() {
        return queue;
    }

    void run(Duration time) {
        long start = System.nanoTime();
        long interval = Math.round(1e9 / RATE);
        String call = null;
        for (long due = start; due < start + time.toNanos(); due += interval) {
            OpenLoop.waitUntil(due);
            long intended = due;
            Answer answer = DispatchApi.wait(api.get("/v1/queue"));
            queue.recordNanos(System.nanoTime() - intended);
            JsonArray calls = answer.require().getJsonArray("calls");
            call = calls.isEmpty() ? call : calls.getJsonObject(0).getString("id");
            if (call != null) {
                long asked = System.nanoTime();
                if (DispatchApi.wait(api.get("/v1/calls/" + call + "/recommendation"))
                        .good()) {
                    recommendation.recordNanos(System.nanoTime() - asked);
                }
            }
        }
    }
}
