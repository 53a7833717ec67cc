package ca.policecomms.gateway.token;

import ca.policecomms.gateway.GatewayConfig.TokenConfig;
import java.security.Key;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * What a token must be: an access token (RFC 9068 or Keycloak's), signed by RS256 or ES256 with a key of the configured issuer,
 * for this API, and valid now. Nothing in the token chooses where a key comes from. Thread safe.
 */
final class TokenRules {

    private static final int LONGEST = 8 * 1024;
    private static final List<String> KEY_HEADERS = List.of("jku", "x5u", "jwk", "x5c");
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final JwtConsumer consumer;

    TokenRules(TokenConfig config, java.util.function.Supplier<SigningKeys> keys) {
        int skew = Math.toIntExact(config.clockSkew().toSeconds());
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, config.audience())
                .setRequireExpirationTime()
                .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(skew)
                .setVerificationKeyResolver(keyOf(keys))
                .build();
    }

    /**
     * @return end of the token's life, milliseconds of the epoch
     * @throws UnknownKeyException when the token would have to be checked with a key that is not known
     * @throws InvalidTokenException when the token is not believed, whatever the keys
     */
    long check(String token) throws InvalidTokenException, UnknownKeyException {
        if (token.length() > LONGEST) {
            throw new InvalidTokenException("The token is too long.");
        }
        try {
            JwtClaims claims = consumer.processToClaims(token);
            refuseOtherKinds(claims);
            return claims.getExpirationTime().getValueInMillis();
        } catch (InvalidJwtException refused) {
            if (refused.getCause() instanceof UnknownKeyException unknown) {
                throw unknown;
            }
            throw new InvalidTokenException(reason(refused), isExpiredOnly(refused));
        } catch (MalformedClaimException malformed) {
            throw new InvalidTokenException("The token is malformed.");
        }
    }

    private static VerificationKeyResolver keyOf(java.util.function.Supplier<SigningKeys> keys) {
        return (JsonWebSignature signature, List<JsonWebStructure> nesting) -> {
            for (String header : KEY_HEADERS) {
                if (signature.getHeader(header) != null) {
                    throw new UnresolvableKeyException("the token brings a key");
                }
            }
            String type = signature.getHeader("typ");
            if (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
                throw new UnresolvableKeyException("not an access token");
            }
            String id = signature.getKeyIdHeaderValue();
            if (id == null) {
                throw new UnresolvableKeyException("no key id");
            }
            Key key = keys.get().byId().get(id);
            if (key == null) {
                throw new UnknownKeyException();
            }
            return key;
        };
    }

    /** Keycloak names the kind of its tokens in the claim {@code typ}: Bearer, ID, Refresh, Offline, Logout. */
    private static void refuseOtherKinds(JwtClaims claims) throws InvalidTokenException, MalformedClaimException {
        String kind = claims.getStringClaimValue("typ");
        if (kind != null && !"Bearer".equals(kind) || claims.hasClaim("at_hash") || claims.hasClaim("events")) {
            throw new InvalidTokenException("The token is not an access token.");
        }
    }

    private static boolean isExpiredOnly(InvalidJwtException refused) throws InvalidTokenException {
        if (!refused.hasExpired() || refused.getErrorDetails().size() != 1) {
            return false;
        }
        try {
            refuseOtherKinds(refused.getJwtContext().getJwtClaims());
            return true;
        } catch (MalformedClaimException malformed) {
            return false;
        }
    }

    private static String reason(InvalidJwtException refused) {
        if (refused.hasExpired()) {
            return "The token has expired.";
        }
        if (refused.hasErrorCode(ErrorCodes.NOT_YET_VALID)
                || refused.hasErrorCode(ErrorCodes.ISSUED_AT_INVALID_FUTURE)) {
            return "The token is not valid yet.";
        }
        if (refused.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || refused.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is for another audience.";
        }
        if (refused.hasErrorCode(ErrorCodes.ISSUER_INVALID) || refused.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return "The token is from another issuer.";
        }
        return "The token cannot be verified.";
    }
}
