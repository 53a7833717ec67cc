package ca.policecomms.commons.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens as Keycloak makes them, signed by the issuer of {@link OidcResource}; and the bad ones that a service
 * must refuse. All last five minutes.
 */
public final class TestTokens {
    /** The one audience that the suite's services accept. */
    public static final String AUDIENCE = "policecomms-api";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Signing takes longer than most requests. A key that is rotated is another line. */
    private static final Map<List<String>, Signed> SIGNED = new ConcurrentHashMap<>();

    private static final Duration USED_FOR = Duration.ofMinutes(2);

    private record Signed(String token, Instant at) {}

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    private TestTokens(String subject, String... roles) {
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", keyId());
        long now = Instant.now().getEpochSecond();
        claims.put("exp", now + 300);
        claims.put("iat", now);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", OidcResource.issuer());
        claims.put("aud", List.of(AUDIENCE, "account"));
        claims.put("sub", subject);
        claims.put("typ", "Bearer");
        claims.put("azp", "test-client");
        claims.put("realm_access", Map.of("roles", List.of(roles)));
        claims.put("scope", "openid profile");
        claims.put("name", "Test " + subject);
        claims.put("preferred_username", subject);
    }

    /**
     * A good token, ready for the Authorization header after {@code Bearer}; the same for some minutes, as a client keeps
     * its own. It lasts three minutes more at least.
     */
    public static String of(String subject, String... roles) {
        List<String> who = new ArrayList<>(List.of(subject, OidcResource.issuer(), keyId()));
        who.addAll(List.of(roles));
        Instant now = Instant.now();
        return SIGNED.compute(
                        who,
                        (same, before) ->
                                before != null && now.isBefore(before.at().plus(USED_FOR))
                                        ? before
                                        : new Signed(new TestTokens(subject, roles).signed("sign"), now))
                .token();
    }

    private static String keyId() {
        return (String) SystemLoaded.call(LoopbackIssuer.class, "keyId");
    }

    /** Expired a minute ago: longer than any grace for clocks that differ. */
    public static String expired(String subject, String... roles) {
        long now = Instant.now().getEpochSecond();
        return claiming(subject, Map.of("iat", now - 360, "exp", now - 60), roles);
    }

    public static String wrongAudience(String subject, String... roles) {
        return claiming(subject, Map.of("aud", "another-api"), roles);
    }

    public static String wrongIssuer(String subject, String... roles) {
        return claiming(subject, Map.of("iss", "http://localhost:1/realms/other"), roles);
    }

    /** Right in all but its type: what a client gets to know its user by, not to call us with. */
    public static String idToken(String subject, String... roles) {
        return claiming(subject, Map.of("typ", "ID"), roles);
    }

    /** Names the issuer's key but is signed with somebody else's. */
    public static String foreignKey(String subject, String... roles) {
        return new TestTokens(subject, roles).signed("signForeign");
    }

    /** Names a key that the issuer does not have. */
    public static String unknownKey(String subject, String... roles) {
        return new TestTokens(subject, roles).heading("kid", "no-such-key").signed("signForeign");
    }

    /** Brings the address of its own key along ({@code jku}), which nobody may follow. */
    public static String ownKeyAddress(String subject, String keysUrl, String... roles) {
        return new TestTokens(subject, roles)
                .heading("kid", "no-such-key")
                .heading("jku", keysUrl)
                .signed("signForeign");
    }

    /** {@code alg: none}, with an empty signature. */
    public static String unsigned(String subject, String... roles) {
        return new TestTokens(subject, roles).heading("alg", "none").payload() + ".";
    }

    /** HS256 with the public key as the secret. */
    public static String confused(String subject, String... roles) {
        return new TestTokens(subject, roles).heading("alg", "HS256").signed("signConfused");
    }

    /** A well signed token with some claims replaced; a null value removes the claim. */
    public static String claiming(String subject, Map<String, ?> replaced, String... roles) {
        TestTokens token = new TestTokens(subject, roles);
        token.claims.putAll(replaced);
        token.claims.values().removeIf(java.util.Objects::isNull);
        return token.signed("sign");
    }

    private TestTokens heading(String name, String value) {
        header.put(name, value);
        return this;
    }

    private String signed(String how) {
        return (String) SystemLoaded.call(LoopbackIssuer.class, how, payload());
    }

    private String payload() {
        return encoded(header) + "." + encoded(claims);
    }

    private static String encoded(Map<String, Object> members) {
        try {
            byte[] json = JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
