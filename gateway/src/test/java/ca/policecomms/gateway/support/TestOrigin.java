package ca.policecomms.gateway.support;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service behind the gateway: tells what it got, unless {@code do=...} in the query asks for something else. Bytes that it has
 * read and written are counted, see {@code do=counts}.
 */
public final class TestOrigin implements AutoCloseable {

    private static final Buffer BLOCK = Buffer.buffer(new byte[64 * 1024]);

    private final String name;
    private final int port;
    private final Vertx vertx = Vertx.vertx(new io.vertx.core.VertxOptions().setEventLoopPoolSize(1));
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private HttpServer server;

    public TestOrigin(String name) {
        this(name, FreePort.next());
    }

    public TestOrigin(String name, int port) {
        this.name = name;
        this.port = port;
    }

    public int port() {
        return port;
    }

    public TestOrigin start() {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::answer);
        await(server.listen());
        return this;
    }

    public void stop() {
        await(server.close());
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private void answer(HttpServerRequest request) {
        String wanted = request.getParam("do", "echo");
        HttpServerResponse response = request.response();
        switch (wanted) {
            case "counts" -> response.end(read.getAndSet(0) + " " + written.getAndSet(0));
            case "big" -> big(response, Long.parseLong(request.getParam("size")));
            case "events" -> events(request);
            case "slow" -> vertx.setTimer(Long.parseLong(request.getParam("ms")), id -> response.end("late but here"));
            case "hop" ->
                response.putHeader("Connection", "X-Hop, keep-alive")
                        .putHeader("X-Hop", "secret")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("Proxy-Authenticate", "Basic")
                        .putHeader("Set-Cookie", "session=1")
                        .putHeader("Server", "secret/1.0")
                        .putHeader("X-Request-Id", "from-the-origin")
                        .putHeader("X-Kept", "yes")
                        .end("hop");
            case "break" -> request.connection().close();
            case "break-once" -> breakOnce(request);
            case "break-midway" ->
                response.setChunked(true)
                        .write("half")
                        .onComplete(sent -> request.connection().close());
            case "head" -> response.putHeader("Content-Length", "5").end();
            case "early" -> response.setStatusCode(413).end("enough");
            case "status" ->
                response.setStatusCode(Integer.parseInt(request.getParam("code")))
                        .end();
            case "problem" ->
                response.setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{}");
            case "location" ->
                response.setStatusCode(201)
                        .putHeader("Location", request.getParam("to"))
                        .end();
            case "gzip" -> response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(new byte[] {1, 2, 3}));
            case "stall" -> request.pause();
            default -> echo(request);
        }
    }

    private final java.util.Set<String> broken = java.util.concurrent.ConcurrentHashMap.newKeySet();

    private void breakOnce(HttpServerRequest request) {
        if (broken.add(request.getParam("id"))) {
            request.connection().close();
        } else {
            echo(request);
        }
    }

    private void echo(HttpServerRequest request) {
        AtomicLong length = new AtomicLong();
        request.handler(bytes -> {
            length.addAndGet(bytes.length());
            read.addAndGet(bytes.length());
        });
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(h -> headers.put(
                            h.toLowerCase(java.util.Locale.ROOT),
                            new JsonArray(request.headers().getAll(h))));
            JsonObject seen = new JsonObject()
                    .put("service", name)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("length", length.get())
                    .put("headers", headers);
            request.response().putHeader("Content-Type", "application/json").end(seen.toBuffer());
        });
    }

    private void big(HttpServerResponse response, long size) {
        response.putHeader("Content-Length", Long.toString(size));
        response.exceptionHandler(gone -> {});
        pour(response, size);
    }

    private void pour(HttpServerResponse response, long left) {
        long rest = left;
        while (rest > 0 && !response.writeQueueFull() && !response.closed()) {
            int length = (int) Math.min(rest, BLOCK.length());
            response.write(length == BLOCK.length() ? BLOCK : BLOCK.slice(0, length));
            written.addAndGet(length);
            rest -= length;
        }
        if (response.closed()) {
            return;
        }
        if (rest == 0) {
            response.end();
        } else {
            long remaining = rest;
            response.drainHandler(drained -> pour(response, remaining));
        }
    }

    /** An event at once, which says where it goes on, then one each time interval. */
    private void events(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", "text/event-stream").setChunked(true);
        String last = request.getHeader("Last-Event-ID");
        response.write("id: 1\ndata: after " + last + "\n\n");
        long pause = Long.parseLong(request.getParam("pause", "400"));
        AtomicLong id = new AtomicLong(1);
        long timer = vertx.setPeriodic(pause, t -> response.write("id: " + id.incrementAndGet() + "\ndata: x\n\n"));
        response.exceptionHandler(gone -> {});
        response.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            written.set(-1);
        });
    }

    private static <T> void await(io.vertx.core.Future<T> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
