package ca.policecomms.gateway.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An identity provider of which only the keys matter, on a loopback port that survives an outage. */
public final class TestIssuer implements AutoCloseable {

    private static final RsaJsonWebKey[] RSA = new RsaJsonWebKey[3];
    private static final AtomicInteger RSA_TURN = new AtomicInteger();

    private volatile List<PublicJsonWebKey> keys = List.of(rsa());
    private final AtomicInteger fetches = new AtomicInteger();
    private final int port;
    private HttpServer server;

    public TestIssuer() {
        this.port = FreePort.next();
        start();
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/realms/test";
    }

    public PublicJsonWebKey key() {
        return keys.getLast();
    }

    public int fetches() {
        return fetches.get();
    }

    /** From now on another key signs; the former stays published or not. */
    public void rotate(boolean keepFormer, boolean elliptic) {
        PublicJsonWebKey next = elliptic ? ec() : rsa();
        keys = keepFormer ? List.of(keys.getFirst(), next) : List.of(next);
    }

    public TestToken token() {
        return TestToken.of(url(), key());
    }

    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            server.createContext("/realms/test/protocol/openid-connect/certs", exchange -> {
                fetches.incrementAndGet();
                byte[] body = new JsonWebKeySet(keys)
                        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }

    /** A key of its own id; the key pair behind it is one of three, since making them takes long. */
    public static PublicJsonWebKey rsa() {
        try {
            int turn = RSA_TURN.getAndIncrement() % RSA.length;
            if (RSA[turn] == null) {
                RSA[turn] = RsaJwkGenerator.generateJwk(2048);
            }
            RsaJsonWebKey key = new RsaJsonWebKey(RSA[turn].getRsaPublicKey());
            key.setPrivateKey(RSA[turn].getRsaPrivateKey());
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey ec() {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
