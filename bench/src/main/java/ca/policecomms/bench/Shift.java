package ca.policecomms.bench;

import ca.policecomms.bench.DispatchApi.Answer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A shift at work: calls are saved, entered, get a unit, which arrives and clears, and are closed; each step is one command
 * of an open loop, and takes what an earlier one has left.
 */
final class Shift {
    /** What is measured together. Status is what a unit reports of itself. */
    enum Kind {
        SAVE,
        ENTER,
        DISPATCH,
        ARRIVE,
        CLEAR,
        CLOSE
    }

    private record Thing(String id, long version, String unit) {}

    private final DispatchApi api;
    private final Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
    private final Map<Kind, Queue<Thing>> waiting = new EnumMap<>(Kind.class);
    private final Queue<String> free = new ConcurrentLinkedQueue<>();
    private final AtomicLong turn = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile String refusal = "";

    Shift(DispatchApi api, int units) {
        this.api = api;
        for (Kind kind : Kind.values()) {
            latencies.put(kind, new Latencies());
            waiting.put(kind, new ConcurrentLinkedQueue<>());
        }
        for (int i = 0; i < units; i++) {
            onDuty("BENCH" + i).ifPresent(free::add);
        }
    }

    /** The unit of an earlier run, if it is free, else a new one: units that nobody needs would be looked at as well. */
    private Optional<String> onDuty(String callSign) {
        JsonArray known = DispatchApi.wait(api.get("/v1/units?callSign=" + callSign))
                .require()
                .getJsonArray("items");
        JsonObject unit = known.isEmpty()
                ? DispatchApi.wait(api.post(
                                "/v1/units",
                                new JsonObject().put("callSign", callSign).put("service", "POLICE")))
                        .require()
                : known.getJsonObject(0);
        String path = "/v1/units/" + unit.getString("id");
        if (unit.getString("status").equals("OFF_DUTY")) {
            DispatchApi.wait(api.act(path + "/logon", unit.getLong("version"), new JsonObject().put("reason", "BENCH")))
                    .require();
        } else if (!unit.getString("status").equals("AVAILABLE")) {
            return Optional.empty();
        }
        return Optional.of(unit.getString("id"));
    }

    /** Forgets what was measured so far. */
    void begin() {
        for (Kind kind : Kind.values()) {
            latencies.put(kind, new Latencies());
        }
        refused.set(0);
    }

    Latencies of(Kind kind) {
        return latencies.get(kind);
    }

    String refusals() {
        return refused.get() + " refused " + refusal;
    }

    /** The next command; the latency counts from {@code due}. */
    CompletionStage<Boolean> next(long due) {
        Kind[] kinds = Kind.values();
        Kind wanted = kinds[(int) (turn.getAndIncrement() % kinds.length)];
        Thing thing = wanted == Kind.SAVE ? null : waiting.get(wanted).poll();
        String unit = wanted == Kind.DISPATCH && thing != null ? free.poll() : null;
        if (wanted == Kind.DISPATCH && thing != null && unit == null) {
            waiting.get(wanted).add(thing);
            thing = null;
        }
        Kind kind = thing == null ? Kind.SAVE : wanted;
        Latencies into = latencies.get(kind);
        Thing on = thing;
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        send(kind, on, unit).onComplete(sent -> {
            into.recordNanos(System.nanoTime() - due);
            boolean good = sent.succeeded() && sent.result().good();
            if (good) {
                followed(kind, on, unit, sent.result().body());
            } else {
                refused.incrementAndGet();
                refusal = kind + " " + (sent.succeeded() ? sent.result() : sent.cause());
            }
            done.complete(good);
        });
        return done;
    }

    private Future<Answer> send(Kind kind, Thing on, String unit) {
        return switch (kind) {
            case SAVE -> api.post("/v1/calls", call());
            case ENTER -> api.act("/v1/calls/" + on.id() + "/enter", on.version(), new JsonObject());
            case DISPATCH ->
                api.post(
                        "/v1/calls/" + on.id() + "/assignments",
                        new JsonObject().put("unitIds", new JsonArray().add(unit)));
            case ARRIVE -> api.act("/v1/assignments/" + on.id() + "/arrive", on.version(), new JsonObject());
            case CLEAR ->
                api.act(
                        "/v1/assignments/" + on.id() + "/clear",
                        on.version(),
                        new JsonObject().put("disposition", "REPORT-TAKEN"));
            case CLOSE ->
                api.act(
                        "/v1/calls/" + on.id() + "/close",
                        on.version(),
                        new JsonObject().put("disposition", "REPORT-TAKEN").put("primaryUnitId", on.unit()));
        };
    }

    /** Somewhere in town, from some number: thousands of calls from one place would be one duplicate after another. */
    static JsonObject call() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        JsonObject call = new JsonObject(CallRequests.BODY);
        int civic = random.nextInt(1, 400);
        String street = "Street " + random.nextInt(300);
        call.getJsonObject("location")
                .put("text", civic + " " + street)
                .put("civicNumber", civic)
                .put("street", street)
                .put(
                        "point",
                        new JsonObject()
                                .put("lat", random.nextDouble(44.2, 44.3))
                                .put("lon", random.nextDouble(-76.6, -76.4)));
        call.getJsonObject("caller").put("phone", "613" + random.nextInt(2_000_000, 9_999_999));
        return call;
    }

    private void followed(Kind kind, Thing on, String unit, JsonObject body) {
        switch (kind) {
            case SAVE -> add(Kind.ENTER, body, null);
            case ENTER -> add(Kind.DISPATCH, body, null);
            case DISPATCH -> {
                add(Kind.ARRIVE, body.getJsonArray("assignments").getJsonObject(0), unit);
            }
            case ARRIVE -> add(Kind.CLEAR, body, on.unit());
            case CLEAR -> {
                free.add(on.unit());
                String call = body.getString("callId");
                api.get("/v1/calls/" + call).onSuccess(answer -> add(Kind.CLOSE, answer.body(), on.unit()));
            }
            case CLOSE -> {
                // It is history now.
            }
        }
    }

    private void add(Kind next, JsonObject thing, String unit) {
        waiting.get(next).add(new Thing(thing.getString("id"), thing.getLong("version"), unit));
    }
}
