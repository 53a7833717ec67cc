package ca.policecomms.local.replay.http;

import ca.policecomms.local.replay.engine.Answer;
import ca.policecomms.local.replay.engine.Command;
import ca.policecomms.local.replay.engine.Target;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A target behind HTTP that loses answers after it has acted, refuses for a moment, or cuts the line. */
final class FlakyServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Target behind;
    private final Random random;
    private final int faultsInHundred;
    final AtomicInteger faults = new AtomicInteger();

    FlakyServer(Target behind, long seed, int faultsInHundred) throws IOException {
        this.behind = behind;
        this.random = new Random(seed);
        this.faultsInHundred = faultsInHundred;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    private void handle(HttpExchange exchange) throws IOException {
        int dice = roll();
        if (dice == 0) {
            answer(exchange, 503, "{}");
            return;
        }
        Answer answer = act(exchange);
        switch (dice) {
            // Applied, and nobody is told.
            case 1 -> exchange.close();
            case 2 -> answer(exchange, 504, "{}");
            case 3 -> answer(exchange, 502, "not even JSON");
            default -> answer(exchange, answer.status(), answer.body().toString());
        }
    }

    private int roll() {
        synchronized (random) {
            if (random.nextInt(100) >= faultsInHundred) {
                return Integer.MAX_VALUE;
            }
            faults.incrementAndGet();
            return random.nextInt(4);
        }
    }

    private Answer act(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        try {
            return behind.send(new Command(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString().substring("/v1".length()),
                    body.length == 0 ? null : (ObjectNode) JSON.readTree(body),
                    key == null ? null : UUID.fromString(key),
                    match == null ? null : Long.valueOf(match.replace("\"", ""))));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
