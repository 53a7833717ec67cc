package ca.policecomms.gateway.token;

import java.security.Key;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Public keys by key id (RFC 7517), only those with which an access token may be signed. Immutable. */
record SigningKeys(Map<String, Key> byId) {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int P256_BITS = 256;

    static final SigningKeys NONE = new SigningKeys(Map.of());

    /** @throws JoseException when the text is no key set; keys of other kinds in it are left out */
    static SigningKeys parse(String json) throws JoseException {
        Map<String, Key> keys = new HashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
            boolean named = key.getKeyId() != null && !key.getKeyId().isEmpty();
            boolean forSignatures = key.getUse() == null || "sig".equals(key.getUse());
            if (named && forSignatures && key instanceof PublicJsonWebKey && strong(key.getKey())) {
                keys.put(key.getKeyId(), key.getKey());
            }
        }
        return new SigningKeys(Map.copyOf(keys));
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    private static boolean strong(Key key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() == P256_BITS;
            default -> false;
        };
    }
}
