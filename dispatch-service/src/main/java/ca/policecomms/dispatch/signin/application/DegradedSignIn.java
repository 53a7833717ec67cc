package ca.policecomms.dispatch.signin.application;

import ca.policecomms.commons.security.AccessTokenRules;
import ca.policecomms.dispatch.record.model.SignOn;
import ca.policecomms.dispatch.record.model.SignOns;
import ca.policecomms.dispatch.signin.model.IssuerState;
import ca.policecomms.dispatch.signin.model.IssuerStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * While the identity provider is away no token can be renewed, and calls go on coming in. Members who were signed on when
 * it fell act until the end of their shift (requirement D53) with the token they had then: well signed by a key it had,
 * and valid at the moment when it answered last. A token that had expired by then stays expired, and so does every token
 * once any replica reaches the provider again.
 */
@ApplicationScoped
public class DegradedSignIn {
    private static final Logger LOG = Logger.getLogger(DegradedSignIn.class);
    /** Three polls without an answer: it is away, not slow. */
    private static final Duration AWAY_AFTER = Duration.ofSeconds(15);
    /** A poll and a little: what was issued or signed on to since the last answer. */
    private static final int SKEW_SECONDS = 15;

    private final IssuerStates states;
    private final SignOns signOns;
    private final Clock clock;
    private final String issuer;
    private final String audience;

    DegradedSignIn(
            IssuerStates states,
            SignOns signOns,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.states = states;
        this.signOns = signOns;
        this.clock = clock;
        this.issuer = issuer;
        this.audience = audience;
    }

    /** What the token says of a member who may go on; empty for everybody else. */
    public Optional<JwtClaims> goOn(String token) {
        Instant now = clock.instant();
        Optional<IssuerState> state =
                states.find().filter(each -> each.reachedAt().plus(AWAY_AFTER).isBefore(now));
        return state.flatMap(each -> claims(token, each).filter(claims -> onShift(claims, each, now)));
    }

    private boolean onShift(JwtClaims claims, IssuerState state, Instant now) {
        Optional<SignOn> signOn = signOns.of(subject(claims));
        Instant fell = state.reachedAt().plusSeconds(SKEW_SECONDS);
        return signOn.isPresent()
                && !signOn.get().signedOnAt().isAfter(fell)
                && now.isBefore(signOn.get().shiftEndsAt());
    }

    private Optional<JwtClaims> claims(String token, IssuerState state) {
        try {
            JwtConsumer then = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(state.keys()).getJsonWebKeys()))
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256", "ES256"))
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(audience)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setEvaluationTime(
                            NumericDate.fromMilliseconds(state.reachedAt().toEpochMilli()))
                    .registerValidator(new AccessTokenRules())
                    .build();
            return Optional.of(then.processToClaims(token));
        } catch (InvalidJwtException | JoseException refused) {
            LOG.debugf("no degraded sign-in: %s", refused.getMessage());
            return Optional.empty();
        }
    }

    private static String subject(JwtClaims claims) {
        try {
            return claims.getSubject();
        } catch (MalformedClaimException impossible) {
            throw new IllegalStateException("a subject was required", impossible);
        }
    }
}
