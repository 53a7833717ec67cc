package ca.policecomms.dispatch.signin.adapter.schedule;

import ca.policecomms.dispatch.signin.model.IssuerStates;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Asks the identity provider for its keys, and remembers them and that it answered. */
@ApplicationScoped
public class IssuerWatch {
    private static final Logger LOG = Logger.getLogger(IssuerWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST = 512 * 1024;

    private final IssuerStates states;
    private final Clock clock;
    private final URI keys;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    IssuerWatch(
            IssuerStates states,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String server,
            @ConfigProperty(name = "quarkus.oidc.jwks-path") String path) {
        this.states = states;
        this.clock = clock;
        this.keys = URI.create(path.startsWith("/") ? server + path : path);
    }

    /** {@code suite.dispatch.sign-on.issuer-poll}: how often to ask, {@code off} to leave it to other replicas. */
    @Scheduled(
            every = "${suite.dispatch.sign-on.issuer-poll:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "issuer-watch")
    void poll() {
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(keys).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200 && usable(answer.body())) {
                states.reached(answer.body(), clock.instant());
            }
        } catch (IOException away) {
            LOG.debugf("identity provider away: %s", away.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean usable(String body) {
        try {
            return body.length() <= LARGEST
                    && !new JsonWebKeySet(body).getJsonWebKeys().isEmpty();
        } catch (JoseException malformed) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
