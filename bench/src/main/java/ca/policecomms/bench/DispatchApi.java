package ca.policecomms.bench;

import ca.policecomms.local.settings.Port;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Requests to dispatch-service over HTTP/1.1 on kept connections. */
final class DispatchApi implements AutoCloseable {
    private final Vertx vertx;
    private final HttpClient client;
    private final BenchedSuite suite;
    private final Port port;
    private final String prefix;

    /** @param throughTheGateway or directly */
    DispatchApi(BenchedSuite suite, boolean throughTheGateway, int connections) {
        this.suite = suite;
        this.vertx = Vertx.vertx();
        this.port = throughTheGateway ? Port.GATEWAY : Port.DISPATCH_SERVICE;
        this.prefix = throughTheGateway ? "/api/dispatch" : "";
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(-1)
                .setKeepAlive(true)
                .setPipelining(false));
    }

    /** @param body null when there was none, or no JSON */
    record Answer(int status, JsonObject body) {
        boolean good() {
            return status / 100 == 2;
        }

        JsonObject require() {
            if (!good()) {
                throw new IllegalStateException(status + " " + body);
            }
            return body;
        }
    }

    Future<Answer> get(String path) {
        return send(HttpMethod.GET, path, null, null);
    }

    Future<Answer> post(String path, JsonObject body) {
        return send(HttpMethod.POST, path, null, body);
    }

    /** A command on what was seen in that version. */
    Future<Answer> act(String path, long version, JsonObject body) {
        return send(HttpMethod.POST, path, version, body);
    }

    private Future<Answer> send(HttpMethod method, String path, Long version, JsonObject body) {
        RequestOptions request = request(method, path);
        if (version != null) {
            request.putHeader("If-Match", "\"" + version + "\"");
        }
        if (body != null) {
            request.putHeader("Content-Type", "application/json")
                    .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        // Nested, so that the body is asked for before it can have arrived, on the connection's own thread.
        return client.request(request)
                .compose(sent -> (body == null ? sent.send() : sent.send(body.toBuffer()))
                        .compose(answer -> answer.body().map(bytes -> answer(answer, bytes))));
    }

    private static Answer answer(HttpClientResponse answer, Buffer bytes) {
        String type = answer.getHeader("Content-Type");
        boolean json = type != null && type.contains("json") && bytes.length() > 0;
        return new Answer(answer.statusCode(), json ? bytes.toJsonObject() : null);
    }

    RequestOptions request(HttpMethod method, String path) {
        try {
            return new RequestOptions()
                    .setHost("127.0.0.1")
                    .setPort(suite.port(port))
                    .setMethod(method)
                    .setURI(prefix + path)
                    // Reads of calls that one had no part in are justified (requirement D38).
                    .putHeader("X-Read-Reason", "measurement")
                    .putHeader("Authorization", "Bearer " + suite.token());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("no token", e);
        }
    }

    HttpClient client() {
        return client;
    }

    static <T> T wait(Future<T> future) {
        CompletionStage<T> stage = future.toCompletionStage();
        return stage.toCompletableFuture().join();
    }

    @Override
    public void close() {
        client.close();
        wait(vertx.close());
    }
}
