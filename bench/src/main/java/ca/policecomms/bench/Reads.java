package ca.policecomms.bench;

import ca.policecomms.bench.DispatchApi.Answer;
import ca.policecomms.bench.History.Known;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** The four reads that must not grow slower with the years, each at a constant rate, on calls drawn from all of them. */
final class Reads {
    private static final double RATE = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(12);

    private final DispatchApi api;
    private final List<Known> known;

    Reads(DispatchApi api, List<Known> known) {
        this.api = api;
        this.known = known;
    }

    /** p95 in milliseconds by the name of the read; null where the service has no such resource. */
    Map<String, Double> measure() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("queue", p95(() -> "/v1/queue"));
        all.put("number", p95(() -> "/v1/calls?number=" + any().number()));
        all.put("history", p95(() -> "/v1/calls/" + any().id() + "/history"));
        all.put("timeline", p95(() -> "/v1/calls/" + any().id() + "/timeline"));
        return all;
    }

    private Known any() {
        return known.get(ThreadLocalRandom.current().nextInt(known.size()));
    }

    private Double p95(Supplier<String> path) {
        if (!DispatchApi.wait(api.get(path.get())).good()) {
            return null;
        }
        OpenLoop.Result result = OpenLoop.run(RATE, WARM_UP, MEASURED, () -> {
            Future<Boolean> read = api.get(path.get()).map(Answer::good);
            return read.toCompletionStage();
        });
        if (result.errors() > 0) {
            throw new IllegalStateException(result.errors() + " reads of " + path.get() + " failed");
        }
        return result.latencies().millis(95);
    }
}
