package ca.policecomms.commons.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token that was just proved is not proved again: checking one signature costs as much as writing a record, and a console
 * sends the same token with each command. Remembered for 30 seconds and never past its end, so that a signing key that was
 * withdrawn is good for 30 seconds more at most. What is not remembered goes to the usual proof.
 */
@ApplicationScoped
public class ProvedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 10_000;
    /** On what is given from memory: it is not proved by having been remembered. */
    private static final String FROM_MEMORY = "from-memory";

    private final Clock clock;
    private final Cache<String, SecurityIdentity> proved;

    @Inject
    ProvedTokens(Clock clock) {
        this(clock, Ticker.systemTicker());
    }

    ProvedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.proved = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return SYSTEM_FIRST + 1;
    }

    /** Null for a token that has to be proved. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        SecurityIdentity known = proved.getIfPresent(token);
        return known != null && inTime(known)
                ? Uni.createFrom().item(known)
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        TokenCredential token = identity.getCredential(TokenCredential.class);
        boolean justProved =
                identity.getAttribute(FROM_MEMORY) == null && identity.getAttribute(Caller.DEGRADED) == null;
        if (token != null && justProved && inTime(identity)) {
            proved.put(token.getToken(), kept(identity));
        }
        return Uni.createFrom().item(identity);
    }

    /** Without what belongs to the request that brought it. */
    private static SecurityIdentity kept(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addAttribute(FROM_MEMORY, true)
                .build();
    }

    private boolean inTime(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && Instant.ofEpochSecond(token.getExpirationTime()).isAfter(clock.instant());
    }
}
