package ca.policecomms.gateway.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An identity provider of which only the keys matter, on a loopback port that survives an outage. */
public final class TestIssuer implements AutoCloseable {

    private final List<PublicJsonWebKey> keys = new ArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final int port;
    private HttpServer server;

    public TestIssuer() {
        keys.add(rsa());
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
        if (!keepFormer) {
            keys.clear();
        }
        keys.add(elliptic ? ec() : rsa());
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

    public static PublicJsonWebKey rsa() {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
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
