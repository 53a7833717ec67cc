package ca.policecomms.gateway.token;

import ca.policecomms.gateway.GatewayConfig;
import ca.policecomms.gateway.GatewayConfig.TokenConfig;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells valid bearer tokens from others. A token is verified once; until it expires its hash is remembered, so that the usual
 * request costs a hash and a look-up.
 */
@ApplicationScoped
public class Tokens {

    private final KeySource source;
    private final TokenRules rules;
    private final long skewMillis;
    /** End of life, milliseconds of the epoch, by token. */
    private final Cache<TokenHash, Long> verified;

    @jakarta.inject.Inject
    public Tokens(Vertx vertx, GatewayConfig config) {
        this(vertx, config.tokens());
    }

    Tokens(Vertx vertx, TokenConfig config) {
        this.source = new KeySource(vertx, config);
        this.rules = new TokenRules(config, source::keys);
        this.skewMillis = config.clockSkew().toMillis();
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .executor(Runnable::run)
                .build();
    }

    void start(@Observes StartupEvent start) {
        source.start();
    }

    /** Whether the token is known to be valid: the fast way, without any waiting. */
    public boolean isKnown(String token) {
        TokenHash hash = TokenHash.of(token);
        Long end = verified.getIfPresent(hash);
        if (end == null) {
            return false;
        }
        if (end + skewMillis <= System.currentTimeMillis()) {
            verified.invalidate(hash);
            return false;
        }
        return true;
    }

    /**
     * Verifies a token, with newer keys if it names an unknown one.
     *
     * @return fails with {@link InvalidTokenException}, or {@link KeysUnavailableException} while there is no key at all
     */
    public Future<Void> verify(String token) {
        try {
            remember(token);
            return Future.succeededFuture();
        } catch (InvalidTokenException refused) {
            return Future.failedFuture(refused);
        } catch (UnknownKeyException unknown) {
            return source.refreshed().transform(keys -> verifyAgain(token, keys.cause()));
        }
    }

    /**
     * As {@link #verify}, but a token that has no more than expired passes while the identity provider does not answer. It
     * is not remembered.
     */
    public Future<Void> verifyUnlessAway(String token) {
        return verify(token)
                .recover(refusal -> refusal instanceof InvalidTokenException invalid && invalid.isExpiredOnly()
                        ? source.refreshed()
                                .transform(asked ->
                                        source.isAway() ? Future.succeededFuture() : Future.failedFuture(invalid))
                        : Future.failedFuture(refusal));
    }

    private Future<Void> verifyAgain(String token, Throwable fetchFailure) {
        if (source.keys().isEmpty()) {
            return Future.failedFuture(new KeysUnavailableException(fetchFailure));
        }
        try {
            remember(token);
            return Future.succeededFuture();
        } catch (InvalidTokenException refused) {
            return Future.failedFuture(refused);
        } catch (UnknownKeyException unknown) {
            return Future.failedFuture(new InvalidTokenException("The token cannot be verified."));
        }
    }

    private void remember(String token) throws InvalidTokenException, UnknownKeyException {
        long end = rules.check(token);
        verified.put(TokenHash.of(token), end);
    }
}
