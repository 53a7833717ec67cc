package ca.policecomms.commons.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is remembered of a proof, for how long, and what never is. */
class ProvedTokensTest {
    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final ProvedTokens tokens = new ProvedTokens(
            new Clock() {
                @Override
                public Instant instant() {
                    return START.plusNanos(nanos.get());
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    throw new UnsupportedOperationException();
                }
            },
            nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static QuarkusSecurityIdentity.Builder proved(String token, Duration good) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("ann");
        claims.setExpirationTime(NumericDate.fromSeconds(START.plus(good).getEpochSecond()));
        TokenCredential credential = new TokenCredential(token, "bearer");
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, credential))
                .addCredential(credential)
                .addRole("dispatcher")
                .addAttribute("of the request", "its context");
    }

    private SecurityIdentity known(String token) {
        return tokens.authenticate(new TokenAuthenticationRequest(new TokenCredential(token, "bearer")), null)
                .await()
                .indefinitely();
    }

    private SecurityIdentity let(SecurityIdentity in) {
        return tokens.augment(in, null).await().indefinitely();
    }

    @Test
    @DisplayName("R4 a proved token is known for a while, with its roles and nothing of the request; no other token is")
    void remembered() {
        assertThat(known("a")).isNull();
        let(proved("a", Duration.ofHours(1)).build());
        assertThat(known("a").getRoles()).containsExactly("dispatcher");
        assertThat(known("a").getPrincipal().getName()).isEqualTo("ann");
        assertThat(known("a").<String>getAttribute("of the request")).isNull();
        assertThat(known("A")).isNull();
        assertThat(known("a ")).isNull();
    }

    @Test
    @DisplayName("R4 it is proved anew after 30 s, however often it came meanwhile")
    void provedAnew() {
        let(proved("a", Duration.ofHours(1)).build());
        for (int second = 0; second < 29; second++) {
            pass(Duration.ofSeconds(1));
            let(known("a"));
        }
        SecurityIdentity last = known("a");
        pass(Duration.ofSeconds(2));
        let(last);
        assertThat(known("a")).isNull();
    }

    @Test
    @DisplayName("R4 a token past its end is not known, and is not remembered")
    void ended() {
        let(proved("a", Duration.ofSeconds(10)).build());
        pass(Duration.ofSeconds(9));
        assertThat(known("a")).isNotNull();
        pass(Duration.ofSeconds(1));
        assertThat(known("a")).isNull();
        // Let in by the grace of some seconds.
        let(proved("b", Duration.ofSeconds(8)).build());
        assertThat(known("b")).isNull();
    }

    @Test
    @DisplayName("D53 what was let in under less than the usual proof is looked at each time")
    void degraded() {
        let(proved("a", Duration.ofHours(1)).addAttribute(Caller.DEGRADED, true).build());
        assertThat(known("a")).isNull();
    }
}
