package ca.policecomms.gateway.support;

import ca.policecomms.gateway.Entrance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the tests through a running gateway share. */
@QuarkusTestResource(TestBackends.class)
public abstract class GatewayCase {

    protected static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Inject
    Entrance entrance;

    @TestHTTPResource(value = "/", management = true)
    protected URI management;

    @Inject
    @ConfigProperty(name = "test.token")
    protected String token;

    protected int port() {
        return entrance.port();
    }

    protected URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    protected HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    protected HttpRequest.Builder signedIn(String path) {
        return to(path).header("Authorization", "Bearer " + token);
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    protected HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    protected HttpResponse<String> post(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(to(path).POST(body));
    }

    protected static BodyPublisher bytes(int length) {
        return BodyPublishers.ofByteArray(new byte[length]);
    }

    protected static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }
}
