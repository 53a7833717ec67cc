package ca.policecomms.records.http;

import ca.policecomms.records.mood.Mood;
import ca.policecomms.records.mood.Mood.Manner;
import ca.policecomms.records.mood.Moods;
import ca.policecomms.records.search.Refused;
import ca.policecomms.records.search.Search;
import ca.policecomms.records.search.Searching;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The simulator over HTTP, on the loopback address. {@code POST /v1/searches} searches; {@code PUT /v1/mood} with {@code
 * {"manner":"REFUSING"}} makes it behave so until another is put, {@code {}} gives it back its own; {@code GET /v1/mood}
 * counts. See {@code contracts/openapi/records-simulator.yaml}.
 */
public final class SimulatorServer {
    private static final int LARGEST_BODY = 64 * 1024;

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Searching searching;
    private final Moods moods;
    private final Optional<String> key;
    private final HttpServer server;
    private final long began = System.nanoTime();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicReference<Manner> forced = new AtomicReference<>();

    /** @param key that callers have to send as a bearer token; empty for anybody */
    public SimulatorServer(Searching searching, Moods moods, Optional<String> key, int port) throws IOException {
        this.searching = searching;
        this.moods = moods;
        this.key = key;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/searches", exchange -> answer(exchange, "POST", this::search));
        server.createContext("/v1/mood", exchange -> answer(exchange, exchange.getRequestMethod(), this::mood));
        server.createContext("/", exchange -> answer(exchange, exchange.getRequestMethod(), this::other));
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void stop() {
        server.stop(0);
    }

    private record Answer(int status, byte[] body) {}

    private record Forced(Manner manner) {}

    private record Counts(Manner manner, long requests, long answered) {}

    @FunctionalInterface
    private interface Handling {
        Answer of(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(HttpExchange exchange, String method, Handling handling) throws IOException {
        try (exchange) {
            Answer answer = method.equals(exchange.getRequestMethod())
                    ? handling.of(exchange)
                    : refusal(405, "method-not-allowed", "POST alone");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer search(HttpExchange exchange) throws IOException, InterruptedException {
        if (!mayAsk(exchange)) {
            return refusal(401, "unauthenticated", "the key is missing or wrong");
        }
        long number = requests.incrementAndGet();
        Duration running = Duration.ofNanos(System.nanoTime() - began);
        Manner manner = forced.get();
        Mood mood = manner == null ? moods.at(running, number) : new Mood(manner, delayOf(manner));
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        Thread.sleep(mood.delay());
        if (mood.manner() == Manner.REFUSING || mood.manner() == Manner.HANGING) {
            exchange.getResponseHeaders().set("Retry-After", "30");
            return refusal(503, "unavailable", "the files are not available");
        }
        try {
            String reference = String.format(Locale.ROOT, "RS-%08d", number);
            byte[] found = json.writeValueAsBytes(searching.find(reference, json.readValue(body, Search.class)));
            answered.incrementAndGet();
            return mood.manner() == Manner.GARBLING
                    ? new Answer(
                            200,
                            new String(found, StandardCharsets.UTF_8)
                                    .substring(0, 12)
                                    .getBytes(StandardCharsets.UTF_8))
                    : new Answer(200, found);
        } catch (JsonProcessingException malformed) {
            return refusal(400, "invalid-request", "the body is not what is asked for");
        } catch (Refused refused) {
            return refusal(400, "invalid-request", refused.getMessage());
        }
    }

    private static Duration delayOf(Manner manner) {
        return manner == Manner.HANGING ? Duration.ofMinutes(2) : Duration.ZERO;
    }

    private Answer mood(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            try {
                forced.set(json.readValue(exchange.getRequestBody().readNBytes(LARGEST_BODY), Forced.class)
                        .manner());
            } catch (JsonProcessingException malformed) {
                return refusal(400, "invalid-request", "manner is NORMAL, REFUSING, HANGING or GARBLING");
            }
        }
        return new Answer(200, json.writeValueAsBytes(new Counts(forced.get(), requests.get(), answered.get())));
    }

    /** {@code /health} for who starts it; nothing else is here. */
    private Answer other(HttpExchange exchange) throws IOException {
        return exchange.getRequestURI().getPath().equals("/health")
                ? new Answer(200, json.writeValueAsBytes(Map.of("status", "UP")))
                : refusal(404, "not-found", "nothing is here");
    }

    private boolean mayAsk(HttpExchange exchange) {
        return key.map(secret ->
                        ("Bearer " + secret).equals(exchange.getRequestHeaders().getFirst("Authorization")))
                .orElse(true);
    }

    private Answer refusal(int status, String code, String detail) throws IOException {
        return new Answer(status, json.writeValueAsBytes(Map.of("status", status, "code", code, "detail", detail)));
    }
}
