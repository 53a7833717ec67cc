package ca.policecomms.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.gateway.GatewayConfig.TokenConfig;
import ca.policecomms.gateway.support.TestIssuer;
import ca.policecomms.gateway.support.TestToken;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private final Vertx vertx = Vertx.vertx(new io.vertx.core.VertxOptions().setEventLoopPoolSize(1));
    private final TestIssuer issuer = new TestIssuer();
    private final Settings settings = new Settings(issuer.url(), Duration.ofMillis(200), Optional.empty());

    @AfterEach
    void close() throws Exception {
        issuer.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("G11 good tokens pass: RS256 and ES256, several audiences, at+jwt, clocks half a minute apart")
    void good() throws Exception {
        Tokens tokens = new Tokens(vertx, settings);
        verify(tokens, issuer.token().sign());
        verify(
                tokens,
                issuer.token()
                        .claim("aud", "policecomms-api")
                        .header("typ", "at+jwt")
                        .sign());
        verify(tokens, issuer.token().claim("typ", null).sign());
        verify(
                tokens,
                issuer.token()
                        .at("iat", Duration.ofMinutes(-5))
                        .at("exp", Duration.ofSeconds(-20))
                        .sign());
        verify(
                tokens,
                issuer.token()
                        .at("nbf", Duration.ofSeconds(20))
                        .at("iat", Duration.ofSeconds(20))
                        .sign());
        issuer.rotate(true, true);
        Awaitility.await().ignoreExceptions().untilAsserted(() -> verify(tokens, issuer.token().sign()));
    }

    @Test
    @DisplayName("G11 a token is refused for its kind, its times, its audience or its issuer")
    void badClaims() {
        Tokens tokens = new Tokens(vertx, settings);
        refused(tokens, issuer.token().claim("typ", "ID"), "access token");
        refused(tokens, issuer.token().claim("typ", "Refresh"), "access token");
        refused(tokens, issuer.token().claim("typ", null).claim("at_hash", "x"), "access token");
        refused(tokens, issuer.token().header("typ", "logout+jwt"), "verified");
        refused(tokens, issuer.token().at("exp", Duration.ofSeconds(-31)), "expired");
        refused(tokens, issuer.token().claim("exp", null), "verified");
        refused(tokens, issuer.token().at("nbf", Duration.ofSeconds(40)), "not valid yet");
        refused(tokens, issuer.token().at("iat", Duration.ofSeconds(40)), "not valid yet");
        refused(tokens, issuer.token().claim("aud", "another-client"), "audience");
        refused(tokens, issuer.token().claim("aud", null), "audience");
        refused(tokens, issuer.token().claim("iss", "http://evil.example"), "issuer");
        refused(tokens, issuer.token().claim("iss", null), "issuer");
    }

    @Test
    @DisplayName(
            "G11 a token is refused for its signature: none, HS256 with the public key, another's key, a changed payload")
    void badSignatures() {
        Tokens tokens = new Tokens(vertx, settings);
        refused(tokens, issuer.token().unsigned());
        refused(tokens, issuer.token().signedWithPublicKeyAsSecret());
        refused(tokens, issuer.token().signedBy(TestIssuer.rsa()).sign());
        String[] mine = issuer.token().sign().split("\\.");
        String[] theirs = issuer.token().claim("sub", "somebody-else").sign().split("\\.");
        refused(tokens, mine[0] + '.' + theirs[1] + '.' + mine[2]);
        refused(tokens, mine[0] + '.' + mine[1] + '.');
        refused(tokens, mine[0] + '.' + mine[1]);
    }

    @Test
    @DisplayName(
            "G11 a token that brings its own key or the address of one is refused, and nothing is fetched from there")
    void ownKeys() {
        Tokens tokens = new Tokens(vertx, settings);
        var foreign = TestIssuer.rsa();
        String elsewhere = issuer.url() + "/evil";
        refused(tokens, issuer.token().signedBy(foreign).header("jku", elsewhere), "verified");
        refused(tokens, issuer.token().signedBy(foreign).header("x5u", elsewhere), "verified");
        refused(tokens, issuer.token().signedBy(foreign).header("x5c", List.of("MA==")), "verified");
        refused(
                tokens,
                issuer.token()
                        .signedBy(foreign)
                        .keyId(foreign.getKeyId())
                        .header("jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB")),
                "verified");
        refused(tokens, issuer.token().header("jku", elsewhere), "verified");
    }

    @Test
    @DisplayName("G11 garbage is refused")
    void garbage() {
        Tokens tokens = new Tokens(vertx, settings);
        for (String token :
                new String[] {"", ".", "..", "a.b.c", "é.ü.ñ", "x".repeat(100_000), "e30.e30.e30", "....."}) {
            refused(tokens, token);
        }
    }

    @Test
    @DisplayName("G11 known keys go on while the identity provider is away, and one that starts later is found")
    void outage() throws Exception {
        issuer.stop();
        Tokens tokens = new Tokens(vertx, settings);
        tokens.start(null);
        assertThatThrownBy(() -> verify(tokens, issuer.token().sign()))
                .hasCauseInstanceOf(KeysUnavailableException.class);
        issuer.start();
        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> verify(tokens, issuer.token().sign()));
        issuer.stop();
        verify(tokens, issuer.token().claim("sub", "new").sign());
    }

    @Test
    @DisplayName("G11 a gateway that restarts while the identity provider is away reads the keys that it kept")
    void keptKeys(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("keys.json");
        Settings keeping = new Settings(issuer.url(), Duration.ofMillis(200), Optional.of(file));
        verify(new Tokens(vertx, keeping), issuer.token().sign());
        Awaitility.await().until(() -> Files.exists(file));
        assertThat(Files.readString(file)).doesNotContain("\"d\"");
        issuer.stop();
        Tokens restarted = new Tokens(vertx, keeping);
        restarted.start(null);
        verify(restarted, issuer.token().sign());
    }

    @Test
    @DisplayName("G11 a rotated key is picked up, and the former no longer believed once it is gone")
    void rotation() throws Exception {
        Tokens tokens = new Tokens(vertx, settings);
        verify(tokens, issuer.token().sign());
        String former = issuer.token().claim("sub", "former").sign();
        issuer.rotate(false, false);
        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> verify(tokens, issuer.token().sign()));
        refused(tokens, former);
    }

    @Test
    @DisplayName("G11 invented key ids do not make the gateway ask the identity provider each time")
    void inventedKeys() throws Exception {
        Tokens tokens = new Tokens(vertx, new Settings(issuer.url(), Duration.ofSeconds(30), Optional.empty()));
        verify(tokens, issuer.token().sign());
        for (int i = 0; i < 50; i++) {
            refused(tokens, issuer.token().keyId("invented-" + i), "verified");
        }
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    @DisplayName("G11 a verified token is remembered, and forgotten when it expires")
    void remembered() throws Exception {
        Tokens tokens = new Tokens(vertx, settings);
        String token = issuer.token()
                .at("iat", Duration.ofMinutes(-5))
                .at("exp", Duration.ofSeconds(-25))
                .sign();
        assertThat(tokens.isKnown(token)).isFalse();
        verify(tokens, token);
        assertThat(tokens.isKnown(token)).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !tokens.isKnown(token));
    }

    private static void verify(Tokens tokens, String token) throws Exception {
        tokens.verify(token).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private static void refused(Tokens tokens, TestToken token, String reason) {
        assertThatThrownBy(() -> verify(tokens, token.sign()))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InvalidTokenException.class)
                .hasMessageContaining(reason);
    }

    private static void refused(Tokens tokens, String token) {
        assertThatThrownBy(() -> verify(tokens, token))
                .as(token)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InvalidTokenException.class);
    }

    private record Settings(String issuer, Duration unknownKeyInterval, Optional<Path> keysFile)
            implements TokenConfig {

        @Override
        public String audience() {
            return "policecomms-api";
        }

        @Override
        public Optional<URI> jwksUrl() {
            return Optional.empty();
        }

        @Override
        public Duration refreshInterval() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration clockSkew() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int cacheSize() {
            return 100;
        }
    }
}
