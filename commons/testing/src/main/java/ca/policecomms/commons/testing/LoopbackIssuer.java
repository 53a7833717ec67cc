package ca.policecomms.commons.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An identity provider reduced to what a resource server sees: discovery, keys, and tokens. One for the JVM; its methods
 * are static and take only strings because {@link SystemLoaded} reaches them from other class loaders.
 */
final class LoopbackIssuer {
    private static final String REALM = "/realms/test";
    private static final KeyPair FOREIGN = newKey();
    private static final int PORT = FreePorts.next();
    private static KeyPair current = newKey();
    private static int generation = 1;
    private static HttpServer server;

    private LoopbackIssuer() {}

    static synchronized String url() {
        return "http://localhost:" + PORT + REALM;
    }

    static synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, """
                        {"issuer":"%1$s","jwks_uri":"%1$s/protocol/openid-connect/certs",
                         "token_endpoint":"%1$s/protocol/openid-connect/token"}""".formatted(url())));
        server.createContext(REALM + "/protocol/openid-connect/certs", exchange -> answer(exchange, keys()));
        server.start();
    }

    static synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** From now on tokens are signed with a new key, under a new id; the old one is gone. */
    static synchronized void rotate() {
        current = newKey();
        generation++;
    }

    static synchronized String keyId() {
        return "key-" + generation;
    }

    static synchronized String sign(String headerAndClaims) throws GeneralSecurityException {
        return rs256(headerAndClaims, current);
    }

    static String signForeign(String headerAndClaims) throws GeneralSecurityException {
        return rs256(headerAndClaims, FOREIGN);
    }

    /** Takes the published public key for a shared secret, as a confused verifier would. */
    static synchronized String signConfused(String headerAndClaims) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(current.getPublic().getEncoded(), "HmacSHA256"));
        return headerAndClaims + "." + base64(mac.doFinal(headerAndClaims.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String rs256(String headerAndClaims, KeyPair key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(headerAndClaims.getBytes(StandardCharsets.US_ASCII));
        return headerAndClaims + "." + base64(signature.sign());
    }

    private static synchronized String keys() {
        RSAPublicKey key = (RSAPublicKey) current.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(keyId(), unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return base64(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
