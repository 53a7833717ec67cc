package ca.policecomms.local.replay.http;

import ca.policecomms.local.replay.engine.Answer;
import ca.policecomms.local.replay.engine.Command;
import ca.policecomms.local.replay.engine.GaveUp;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.Target;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * dispatch-service behind HTTP/1.1. A command that got no answer, or one that means "later", is sent again with the same
 * key: the service answers a repetition with what it did the first time.
 */
public final class HttpTarget implements Target {
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long LONGEST_RETRY_AFTER_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final String base;
    private final Tokens tokens;
    private final Patience patience;
    private final Listener listener;

    /** @param base address of the service's {@code /v1}, direct or through the gateway */
    public HttpTarget(HttpClient client, URI base, Tokens tokens, Patience patience, Listener listener) {
        this.client = client;
        this.base = base.toString().replaceAll("/+$", "");
        this.tokens = tokens;
        this.patience = patience;
        this.listener = listener;
    }

    /** A client as this target wants it. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public Answer send(Command command) throws InterruptedException {
        long firstFailure = 0;
        boolean renewed = false;
        for (int attempt = 0; ; attempt++) {
            String token = tokens.bearer();
            Attempt tried = attempt(command, token);
            if (tried.status() == 401) {
                Tokens.Renewal renewal = tokens.renew(token);
                // Refused with a new token too: then it is not the token's age.
                if (renewal == Tokens.Renewal.NEVER || renewed && renewal == Tokens.Renewal.RENEWED) {
                    return tried.answer();
                }
                renewed |= renewal == Tokens.Renewal.RENEWED;
            } else if (tried.isFinal()) {
                return tried.answer();
            }
            firstFailure = attempt == 0 ? System.nanoTime() : firstFailure;
            Duration failing = Duration.ofNanos(System.nanoTime() - firstFailure);
            if (tried.status() == 500 && failing.compareTo(patience.giveUpBroken()) > 0) {
                return tried.answer();
            }
            if (failing.compareTo(patience.giveUp()) > 0) {
                throw new GaveUp(command.method() + " " + command.path() + " failed for " + failing.toSeconds()
                        + " s, at last with: " + tried.cause());
            }
            Duration wait = tried.wait(patience, attempt);
            listener.retrying(command, tried.cause(), wait);
            Thread.sleep(wait);
        }
    }

    private Attempt attempt(Command command, String token) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + command.path()))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (command.key() != null) {
            request.header("Idempotency-Key", command.key().toString());
        }
        if (command.ifMatch() != null) {
            request.header("If-Match", '"' + command.ifMatch().toString() + '"');
        }
        if (command.body() == null) {
            request.method(command.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            command.method(),
                            HttpRequest.BodyPublishers.ofString(command.body().toString()));
        }
        try {
            return Attempt.of(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Attempt.failed(e);
        }
    }

    /** What one try brought: an answer, or none. */
    private record Attempt(Answer answer, String cause, Optional<Duration> retryAfter) {

        static Attempt of(HttpResponse<byte[]> response) throws IOException {
            byte[] body = response.body();
            Optional<Duration> retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(text -> Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_RETRY_AFTER_SECONDS)));
            String type = response.headers().firstValue("Content-Type").orElse("");
            boolean json = body.length > 0 && type.contains("json");
            return new Attempt(
                    new Answer(response.statusCode(), json ? JSON.readTree(body) : MissingNode.getInstance()),
                    "status " + response.statusCode(),
                    retryAfter);
        }

        static Attempt failed(IOException e) {
            String message = e.getMessage() == null ? "" : ": " + e.getMessage();
            return new Attempt(null, e.getClass().getSimpleName() + message, Optional.empty());
        }

        int status() {
            return answer == null ? 0 : answer.status();
        }

        boolean isFinal() {
            return answer != null && status() < 500 && !LATER.contains(status());
        }

        Duration wait(Patience patience, int attempt) {
            return retryAfter.orElseGet(() -> patience.wait(attempt));
        }
    }
}
