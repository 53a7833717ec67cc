package ca.policecomms.gateway.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** A token in the making: good as Keycloak makes it, unless told otherwise. */
public final class TestToken {

    private final JwtClaims claims = new JwtClaims();
    private final JsonWebSignature signature = new JsonWebSignature();
    private final PublicJsonWebKey key;

    private TestToken(String issuer, PublicJsonWebKey key) {
        this.key = key;
        claims.setIssuer(issuer);
        claims.setAudience(List.of("policecomms-api", "account"));
        claims.setSubject("5b0e1f1e-0000-7000-8000-000000000001");
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "test-client");
        claims.setClaim("realm_access", Map.of("roles", List.of("dispatcher")));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(key.getKeyType().equals("EC") ? "ES256" : "RS256");
        signature.setKey(key.getPrivateKey());
    }

    static TestToken of(String issuer, PublicJsonWebKey key) {
        return new TestToken(issuer, key);
    }

    public TestToken claim(String name, Object value) {
        if (value == null) {
            claims.unsetClaim(name);
        } else {
            claims.setClaim(name, value);
        }
        return this;
    }

    /** Sets a time claim, relative to now. */
    public TestToken at(String name, Duration fromNow) {
        return claim(
                name,
                NumericDate.fromMilliseconds(Instant.now().plus(fromNow).toEpochMilli())
                        .getValue());
    }

    public TestToken header(String name, Object value) {
        signature.setHeader(name, value);
        return this;
    }

    /** Signs with another key and leaves the key id as it is. */
    public TestToken signedBy(PublicJsonWebKey other) {
        signature.setKey(other.getPrivateKey());
        return this;
    }

    public TestToken keyId(String id) {
        signature.setKeyIdHeaderValue(id);
        return this;
    }

    public String sign() {
        try {
            signature.setPayload(claims.toJson());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code alg: none} with an empty signature. */
    public String unsigned() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String head = "{\"alg\":\"none\",\"kid\":\"" + key.getKeyId() + "\"}";
        return base64.encodeToString(head.getBytes(StandardCharsets.UTF_8))
                + '.'
                + base64.encodeToString(claims.toJson().getBytes(StandardCharsets.UTF_8))
                + '.';
    }

    /** HS256 with the public key's bytes as the secret: what a confused verifier would take. */
    public String signedWithPublicKeyAsSecret() {
        signature.setAlgorithmHeaderValue("HS256");
        signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        return sign();
    }
}
