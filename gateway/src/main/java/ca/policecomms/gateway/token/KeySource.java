package ca.policecomms.gateway.token;

import ca.policecomms.gateway.GatewayConfig.TokenConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jose4j.lang.JoseException;

/**
 * The keys of the identity provider, kept for as long as it is away. One fetch at a time, and unless nothing is known yet never
 * sooner after the last than {@code unknown-key-interval}: an endless supply of invented key ids does not become load elsewhere.
 */
final class KeySource {

    private static final Logger LOG = Logger.getLogger(KeySource.class);
    private static final long ANSWER_TIMEOUT_MILLIS = 3_000;
    private static final int LARGEST_ANSWER = 512 * 1024;
    private static final long FIRST_KEYS_INTERVAL_MILLIS = 1_000;

    private final Vertx vertx;
    private final TokenConfig config;
    private final String address;
    private final HttpClient client;
    private final KeysFile file;
    private final AtomicReference<Promise<SigningKeys>> underWay = new AtomicReference<>();
    private volatile SigningKeys keys = SigningKeys.NONE;
    private volatile long lastFetch;
    private volatile boolean fetchedBefore;
    private volatile boolean providerAway;

    KeySource(Vertx vertx, TokenConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.address =
                config.jwksUrl().map(Object::toString).orElse(config.issuer() + "/protocol/openid-connect/certs");
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1_000));
        this.file = new KeysFile(config.keysFile());
    }

    /** Reads the kept keys, then fetches now and from time to time. Returns at once. */
    void start() {
        file.read().ifPresent(kept -> keys = kept);
        keepFresh();
    }

    SigningKeys keys() {
        return keys;
    }

    /** Whether the last fetch failed. */
    boolean isAway() {
        return providerAway;
    }

    /** Keys after a fetch, or those there are when it is too soon for one. Fails when the fetch does. */
    Future<SigningKeys> refreshed() {
        long interval = keys.isEmpty()
                ? FIRST_KEYS_INTERVAL_MILLIS
                : config.unknownKeyInterval().toMillis();
        boolean tooSoon = fetchedBefore && System.nanoTime() - lastFetch < interval * 1_000_000;
        Promise<SigningKeys> running = underWay.get();
        if (running != null) {
            return running.future();
        }
        if (tooSoon) {
            return keys.isEmpty()
                    ? Future.failedFuture("No keys were found a moment ago")
                    : Future.succeededFuture(keys);
        }
        return fetch();
    }

    private void keepFresh() {
        fetch().onComplete(done -> {
            long pause = done.succeeded() ? config.refreshInterval().toMillis() : 5_000;
            vertx.setTimer(pause, id -> keepFresh());
        });
    }

    private Future<SigningKeys> fetch() {
        Promise<SigningKeys> mine = Promise.promise();
        Promise<SigningKeys> other = underWay.compareAndExchange(null, mine);
        if (other != null) {
            return other.future();
        }
        lastFetch = System.nanoTime();
        fetchedBefore = true;
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setTimeout(ANSWER_TIMEOUT_MILLIS);
        // Nested, so that each step is taken on the event loop that read the one before: a body is not lost in between.
        client.request(request)
                .compose(open -> open.send().compose(this::read))
                .timeout(ANSWER_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .onComplete(done -> {
                    underWay.set(null);
                    say(done.failed() ? done.cause().getMessage() : null);
                    mine.handle(done);
                });
        return mine.future();
    }

    /** An outage is one line in the log, not one for each attempt. */
    private void say(String failure) {
        boolean away = failure != null;
        if (away && !providerAway) {
            LOG.warnf("Signing keys cannot be fetched from %s, trying on: %s", address, failure);
        }
        providerAway = away;
    }

    private Future<SigningKeys> read(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture("status " + response.statusCode());
        }
        return response.body()
                .compose(body -> body.length() > LARGEST_ANSWER
                        ? Future.failedFuture("too large an answer")
                        : accept(body.toString()));
    }

    private Future<SigningKeys> accept(String json) {
        try {
            SigningKeys fetched = SigningKeys.parse(json);
            if (fetched.isEmpty()) {
                return Future.failedFuture("no usable key in the answer");
            }
            if (!fetched.byId().keySet().equals(keys.byId().keySet())) {
                LOG.infof("Signing keys are now %s", fetched.byId().keySet());
                vertx.executeBlocking(() -> file.write(json));
            }
            keys = fetched;
            return Future.succeededFuture(fetched);
        } catch (JoseException malformed) {
            return Future.failedFuture("not a key set");
        }
    }
}
