package ca.policecomms.commons.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key that signs seals and those that check them (Ed25519, RFC 8032). Immutable. */
public final class SealKeys {

    private static final String ED25519 = "Ed25519";

    private final PrivateKey signing;
    private final String signingId;
    private final Map<String, PublicKey> known = new HashMap<>();

    private SealKeys(KeyPair current, List<PublicKey> earlier) {
        this.signing = current == null ? null : current.getPrivate();
        this.signingId = current == null ? null : idOf(current.getPublic());
        if (current != null) {
            known.put(signingId, current.getPublic());
        }
        earlier.forEach(key -> known.put(idOf(key), key));
    }

    /** A fresh key, known to this process alone. */
    public static SealKeys generated() {
        try {
            return new SealKeys(KeyPairGenerator.getInstance(ED25519).generateKeyPair(), List.of());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param signingPem PKCS#8 private key
     * @param earlierPems X.509 public keys
     * @throws IllegalArgumentException when one of them is not an Ed25519 key in PEM
     */
    public static SealKeys of(String signingPem, List<String> earlierPems) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ED25519);
            var signing = (EdECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der(signingPem)));
            return new SealKeys(new KeyPair(publicOf(signing), signing), publics(factory, earlierPems));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an Ed25519 key in PEM: " + e.getMessage(), e);
        }
    }

    /**
     * Keys that check and do not sign.
     *
     * @param pems X.509 public keys
     * @throws IllegalArgumentException when one of them is not an Ed25519 key in PEM
     */
    public static SealKeys verifying(List<String> pems) {
        try {
            return new SealKeys(null, publics(KeyFactory.getInstance(ED25519), pems));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an Ed25519 key in PEM: " + e.getMessage(), e);
        }
    }

    private static List<PublicKey> publics(KeyFactory factory, List<String> pems) throws GeneralSecurityException {
        List<PublicKey> keys = new java.util.ArrayList<>();
        for (String pem : pems) {
            keys.add(factory.generatePublic(new X509EncodedKeySpec(der(pem))));
        }
        return keys;
    }

    /** Null for keys that only check; else the first 16 hex digits of the SHA-256 of the public key. */
    public String signingId() {
        return signingId;
    }

    public byte[] sign(byte[] hash) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(signing);
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when the key is none of ours; else whether the signature is good. */
    public Optional<Boolean> verify(String keyId, byte[] hash, byte[] signed) {
        PublicKey key = known.get(keyId);
        if (key == null) {
            return Optional.empty();
        }
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initVerify(key);
            signature.update(hash);
            return Optional.of(signature.verify(signed));
        } catch (GeneralSecurityException malformed) {
            return Optional.of(false);
        }
    }

    /** Id of the key of ours that signed exactly this, if one did. */
    public Optional<String> signer(byte[] content, byte[] signed) {
        return known.keySet().stream()
                .filter(id -> verify(id, content, signed).orElse(false))
                .findFirst();
    }

    /** The JDK derives a public key only while it generates a pair, so it is given our private key to "generate". */
    private static PublicKey publicOf(EdECPrivateKey signing) throws GeneralSecurityException {
        byte[] secret = signing.getBytes().orElseThrow(() -> new GeneralSecurityException("key without bytes"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
        generator.initialize(NamedParameterSpec.ED25519, new FixedBytes(secret));
        KeyPair pair = generator.generateKeyPair();
        if (!MessageDigest.isEqual(pair.getPrivate().getEncoded(), signing.getEncoded())) {
            throw new GeneralSecurityException("public key not derived");
        }
        return pair.getPublic();
    }

    private static byte[] der(String pem) {
        String base64 = pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        return Base64.getDecoder().decode(base64.strip().getBytes(StandardCharsets.US_ASCII));
    }

    private static String idOf(PublicKey key) {
        return HexFormat.of().formatHex(Hashes.sha256(key.getEncoded()), 0, 8);
    }

    private static final class FixedBytes extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient byte[] bytes;

        private FixedBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
