package ca.policecomms.bench;

import ca.policecomms.local.settings.Port;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Creates calls over HTTP/1.1 on kept connections. */
final class CallRequests implements AutoCloseable {
    static final String BODY = """
        {"typeCode":"COLLISION","priority":2,"location":{"text":"12 Fir Street","civicNumber":12,\
        "street":"Fir Street","point":{"lat":44.2312,"lon":-76.4812},"division":"CENTRAL"},\
        "caller":{"name":"A. Caller","phone":"613-555-0142"},"narrative":"two cars, nobody hurt"}\
        """;

    private static final int CREATED = 201;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final BenchedSuite suite;
    private final Port port;
    private final String path;
    private final Buffer body = Buffer.buffer(BODY.getBytes(StandardCharsets.UTF_8));

    /** @param path of {@code POST /v1/calls}, direct or through the gateway */
    CallRequests(BenchedSuite suite, Port port, String path, int connections) {
        this.suite = suite;
        this.port = port;
        this.path = path;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAlive(true)
                .setPipelining(false));
    }

    /** @return whether the call was created */
    CompletionStage<Boolean> create() {
        String token;
        try {
            token = suite.token();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        }
        RequestOptions request = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(suite.port(port))
                .setMethod(HttpMethod.POST)
                .setURI(path)
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        return client.request(request)
                .compose(sent -> sent.send(body))
                .compose(answer -> answer.body().map(ignored -> answer.statusCode() == CREATED))
                .toCompletionStage();
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
