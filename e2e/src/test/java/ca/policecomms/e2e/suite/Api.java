package ca.policecomms.e2e.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The API through the gateway, as one signed-in person sees it. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PAGE = 200;

    private final String base;
    private final String token;
    /** Why this person reads of people and calls; null says nothing. */
    private final String reason;

    private Api(String base, String token, String reason) {
        this.base = base;
        this.token = token;
        this.reason = reason;
    }

    /** @param body parsed JSON; missing for another or no body */
    public record Answer(int status, Map<String, List<String>> headers, JsonNode body, String text) {
        public Answer must(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", was " + status + ": " + text);
            }
            return this;
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Signed in with Keycloak as one of the demo people. */
    public static Api as(RunningSuite suite, String person) {
        String form = "grant_type=password&client_id=suite-cli&username=" + person + "&password=demo";
        return new Api(suite.gateway(), token(suite, form), null);
    }

    /** One of the communications room's demo people, whose name is the role, signed on to a position. */
    public static Api signedOn(RunningSuite suite, String person, String position) {
        Api api = as(suite, person);
        api.post("/api/dispatch/v1/positions/" + position + "/signon", Map.of("role", person))
                .must(200);
        return api;
    }

    /** A client with its own credentials. */
    public static Api service(RunningSuite suite, String client) {
        String secret = URLEncoder.encode(suite.secret("client-" + client), StandardCharsets.UTF_8);
        return new Api(
                suite.gateway(),
                token(suite, "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret),
                null);
    }

    public static Api anonymous(RunningSuite suite) {
        return new Api(suite.gateway(), null, null);
    }

    /** The same person, who says why they look at what others worked on. */
    public Api because(String reason) {
        return new Api(base, token, reason);
    }

    private static String token(RunningSuite suite, String form) {
        String url = suite.origin(ca.policecomms.local.settings.Port.KEYCLOAK)
                + "/realms/policecomms/protocol/openid-connect/token";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        // After its database was killed Keycloak refuses everybody until its connections are new.
        return Awaitility.await("signing in")
                .atMost(Duration.ofSeconds(90))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> exchange(request), answer -> answer.status() == 200)
                .body()
                .path("access_token")
                .asText();
    }

    public Answer get(String path) {
        return exchange(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return exchange(json(path, "POST", body));
    }

    /** A command on something seen in this version. */
    public Answer act(String path, long version, Object body) {
        return exchange(json(path, "POST", body).header("If-Match", "\"" + version + "\""));
    }

    /**
     * Follows server-sent events, which the caller reads and closes.
     *
     * @param lastEventId where an earlier connection ended; null for none
     */
    InputStream follow(String path, Long lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET().header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", Long.toString(lastEventId));
        }
        HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            try (InputStream body = answer.body()) {
                throw new AssertionError("no stream: " + answer.statusCode() + " "
                        + new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return answer.body();
    }

    /** A change of something seen in this version. */
    public Answer patch(String path, long version, Object body) {
        return exchange(json(path, "PATCH", body).header("If-Match", "\"" + version + "\""));
    }

    /** Written for the first time. */
    public Answer put(String path, Object body) {
        return exchange(json(path, "PUT", body));
    }

    /** A command that must succeed on the newest version of the thing. */
    public JsonNode must(String thing, String act, Object body) {
        long version = get(thing).must(200).body().path("version").asLong();
        return act(thing + "/" + act, version, body).must(200).body();
    }

    /** All items of a paged list. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = null;
        do {
            String cursor = next == null ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + cursor)
                    .must(200)
                    .body();
            page.path("items").forEach(items::add);
            next = page.path("next").isTextual() ? page.path("next").asText() : null;
        } while (next != null);
        return items;
    }

    private HttpRequest.Builder json(String path, String method, Object body) {
        try {
            return request(path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (reason != null) {
            builder.header("X-Read-Reason", reason);
        }
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json =
                    answer.headers().firstValue("content-type").orElse("").contains("json");
            JsonNode body = json && !answer.body().isEmpty() ? JSON.readTree(answer.body()) : MissingNode.getInstance();
            return new Answer(answer.statusCode(), answer.headers().map(), body, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
