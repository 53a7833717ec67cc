package ca.policecomms.status.snapshot.adapter.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Checks access tokens against the identity provider's keys as they were last seen: they are kept on disk, so that people
 * with a token can read while the provider is away.
 */
public final class StoredTokens {

    private static final Logger LOG = Logger.getLogger(StoredTokens.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final URI keysAddress;
    private final Path file;
    private final String issuer;
    private final String audience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private volatile JwtConsumer consumer;
    private volatile String known;

    public StoredTokens(URI keysAddress, Path file, String issuer, String audience) {
        this.keysAddress = keysAddress;
        this.file = file;
        this.issuer = issuer;
        this.audience = audience;
        try {
            if (Files.isRegularFile(file)) {
                use(Files.readString(file));
            }
        } catch (IOException | JoseException unreadable) {
            LOG.warnf("the identity provider's keys on disk cannot be used: %s", unreadable.getMessage());
        }
    }

    private void use(String keys) throws JoseException {
        JsonWebKeySet set = new JsonWebKeySet(keys);
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(set.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, "RS256", "ES256")
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(5)
                .build();
        known = keys;
    }

    /** Fetches the keys and keeps them; never throws. */
    public void refresh() {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(keysAddress).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().equals(known)) {
                return;
            }
            use(answer.body());
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(temporary, answer.body());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JoseException | IllegalArgumentException failure) {
            LOG.debugf("the identity provider's keys stay as they are: %s", failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Realm roles of a valid token. */
    Optional<List<String>> roles(String token) {
        JwtConsumer now = consumer;
        if (now == null) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = now.processToClaims(token);
            return claims.getClaimValue("realm_access") instanceof Map<?, ?> access
                            && access.get("roles") instanceof List<?> roles
                    ? Optional.of(roles.stream().map(String::valueOf).toList())
                    : Optional.empty();
        } catch (InvalidJwtException refused) {
            return Optional.empty();
        }
    }
}
