package ca.policecomms.dispatch.signin.adapter.security;

import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.signin.application.DegradedSignIn;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/** Sign-in as ever; what it refuses is looked at once more by {@link DegradedSignIn}. */
@Alternative
@Priority(1)
@ApplicationScoped
public class DegradedMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism asEver;
    private final DegradedSignIn degraded;
    private final BlockingSecurityExecutor blocking;

    DegradedMechanism(OidcAuthenticationMechanism asEver, DegradedSignIn degraded, BlockingSecurityExecutor blocking) {
        this.asEver = asEver;
        this.degraded = degraded;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return asEver.authenticate(context, identities)
                .onFailure()
                .recoverWithUni(refusal -> header == null || !header.startsWith(SCHEME)
                        ? Uni.createFrom().failure(refusal)
                        : goOn(header.substring(SCHEME.length()), refusal));
    }

    /** Off the event loop: the database is asked. */
    private Uni<SecurityIdentity> goOn(String token, Throwable refusal) {
        return blocking.<Optional<JwtClaims>>executeBlocking(() -> degraded.goOn(token))
                .onItem()
                .transformToUni(claims -> claims.isPresent()
                        ? Uni.createFrom().item(identity(claims.get(), token))
                        : Uni.createFrom().failure(refusal));
    }

    private static SecurityIdentity identity(JwtClaims claims, String token) {
        TokenCredential credential = new TokenCredential(token, "bearer");
        // Before the principal is made, which puts its own JSON types into the claims.
        Set<String> roles = roles(claims);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, credential))
                .addCredential(credential)
                .addRoles(roles)
                .addAttribute(Caller.DEGRADED, true)
                .build();
    }

    private static Set<String> roles(JwtClaims claims) {
        Set<String> roles = new HashSet<>();
        if (claims.getClaimValue("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> listed) {
            listed.forEach(role -> roles.add(String.valueOf(role)));
        }
        return roles;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return asEver.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return asEver.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return asEver.getCredentialTransport(context);
    }
}
