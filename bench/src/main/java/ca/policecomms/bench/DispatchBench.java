package ca.policecomms.bench;

import ca.policecomms.bench.DispatchApi.Answer;
import ca.policecomms.bench.Shift.Kind;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Every figure of dispatch-service's specification, on the running suite. Each row: aim, measured, their ratio. */
final class DispatchBench {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    /** Until the compilers of all services have done most of their work: a shift does not begin on a cold machine. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(90);

    private static final int CONNECTIONS = 64;
    private static final int RIVALS = 64;
    private static final int RESUMED = 10_000;
    private static final int MORE_LISTENERS = 500;

    private final BenchedSuite suite;
    private final DispatchOptions options;
    private final DispatchApi api;
    private final Report report = new Report();

    DispatchBench(BenchedSuite suite, List<String> arguments) {
        this.suite = suite;
        this.options = DispatchOptions.parse(arguments);
        this.api = new DispatchApi(suite, options.gateway(), CONNECTIONS);
    }

    void run() throws Exception {
        try {
            histories();
            Shift shift = new Shift(api, options.units());
            work(shift, FIRST_WARM_UP);
            if (on("shift")) {
                atWork(shift, options.listeners(), "");
            }
            if (on("kafka")) {
                withoutKafka(shift);
            }
            if (on("rivals")) {
                rivals();
            }
            if (on("resume")) {
                resume(shift);
            }
            if (on("listeners")) {
                atWork(shift, MORE_LISTENERS, MORE_LISTENERS + " listeners, ");
            }
        } finally {
            report.print();
            if (on("long") && !options.keep()) {
                new History(suite).drop();
            }
            api.close();
        }
    }

    private boolean on(String part) {
        return options.parts().contains(part);
    }

    private void histories() throws Exception {
        History history = new History(suite);
        Map<String, Double> few = Map.of();
        if (on("short")) {
            history.fill(options.few());
            few = reads(history, options.few());
        }
        if (on("long")) {
            if (!options.filled()) {
                history.fill(options.calls());
            }
            Map<String, Double> many = reads(history, options.calls());
            // Without a short history in the same run there is no ratio; both are printed above.
            few.forEach((read, before) -> report.growth(read, before, many.get(read), options.few(), options.calls()));
        }
    }

    private Map<String, Double> reads(History history, long calls) throws Exception {
        Map<String, Double> measured = new Reads(api, history.sample(2_000, calls)).measure();
        System.out.println("p95 at " + calls + " calls, ms: " + measured);
        return measured;
    }

    private void atWork(Shift shift, int listeners, String name) throws Exception {
        try (Listeners consoles = new Listeners(new DispatchApi(suite, options.gateway(), listeners), listeners)) {
            work(shift, WARM_UP);
            shift.begin();
            consoles.take();
            Polls polls = new Polls(api);
            CompletableFuture<Void> polling = polls.run(options.measured());
            work(shift, options.measured());
            polling.join();
            report.row(name + "save p99", 150, shift.of(Kind.SAVE));
            report.row(name + "dispatch p99", 150, shift.of(Kind.DISPATCH));
            Latencies status = shift.of(Kind.ARRIVE);
            status.add(shift.of(Kind.CLEAR));
            report.row(name + "status p99", 150, status);
            report.row(name + "recommendation p99", 100, polls.recommendation());
            report.row(name + "queue p99", 50, polls.queue());
            report.row(name + "recorded to client p99", 500, consoles.take());
            System.out.println(shift.refusals() + "; " + consoles.traffic());
        }
    }

    private void work(Shift shift, Duration time) {
        long interval = Math.round(1e9 / options.rate());
        long start = System.nanoTime();
        List<CompletableFuture<?>> underWay = new ArrayList<>();
        for (long due = start; due < start + time.toNanos(); due += interval) {
            OpenLoop.waitUntil(due);
            underWay.add(shift.next(due).toCompletableFuture());
        }
        underWay.forEach(CompletableFuture::join);
    }

    /** Commands p95 with Kafka up, down and up again, so that a drift of the machine shows. */
    private void withoutKafka(Shift shift) throws Exception {
        Duration each = options.measured().dividedBy(2);
        work(shift, WARM_UP);
        double before = commandsP95(shift, each);
        double down;
        try (FrozenPart kafka = new FrozenPart(suite.home(), "kafka")) {
            work(shift, WARM_UP);
            down = commandsP95(shift, each);
        }
        Thread.sleep(WARM_UP.toMillis());
        work(shift, WARM_UP);
        double after = commandsP95(shift, each);
        report.ratio("commands p95, Kafka down to up", 1.1, down, (before + after) / 2);
    }

    private double commandsP95(Shift shift, Duration time) {
        shift.begin();
        work(shift, time);
        Latencies all = new Latencies();
        for (Kind kind : Kind.values()) {
            all.add(shift.of(kind));
        }
        return all.millis(95);
    }

    private void rivals() {
        long began = System.nanoTime();
        List<String> wrong = new Rivals(api, RIVALS).run(options.rounds());
        System.out.printf(
                "%d rounds of %d rivals in %.0f s%n", options.rounds(), RIVALS, (System.nanoTime() - began) / 1e9);
        wrong.stream().limit(5).forEach(System.out::println);
        report.count(RIVALS + " rivals, rounds that were not 1 win and 63 refusals", 0, wrong.size());
    }

    private void resume(Shift shift) throws Exception {
        long position = head();
        while (head() < position + RESUMED) {
            work(shift, Duration.ofSeconds(10));
        }
        Thread.sleep(1_000);
        long from = head() - RESUMED;
        long began = System.nanoTime();
        CompletableFuture<Long> done = new CompletableFuture<>();
        StringBuilder text = new StringBuilder();
        String last = "id: " + (from + RESUMED) + "\n";
        api.client()
                .request(api.request(HttpMethod.GET, "/v1/stream?after=" + from))
                .compose(sent -> sent.send()
                        .onSuccess(answer -> answer.handler(chunk -> {
                            text.append(chunk);
                            if (text.indexOf(last, Math.max(0, text.length() - chunk.length() - last.length())) >= 0) {
                                done.complete(System.nanoTime());
                            }
                        })))
                .onFailure(done::completeExceptionally);
        double millis = (done.join() - began) / 1e6;
        report.value("resuming " + RESUMED + " events", 2_000, millis);
    }

    private long head() {
        JsonObject board = DispatchApi.wait(api.get("/v1/board?division=NONE").map(Answer::require));
        return board.getLong("position");
    }
}
