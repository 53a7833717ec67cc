package ca.policecomms.commons.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} an identity provider on the loopback address; {@link TestTokens} makes its tokens. */
public final class OidcResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        startIssuer();
        return Map.of("quarkus.oidc.auth-server-url", issuer(), "quarkus.oidc.token.issuer", issuer());
    }

    /** Leaves the issuer running for the next start; one that a test stopped is started again. */
    @Override
    public void stop() {
        startIssuer();
    }

    /** The {@code iss} of good tokens, and the base of the issuer's own addresses. */
    public static String issuer() {
        return (String) SystemLoaded.call(LoopbackIssuer.class, "url");
    }

    /** An outage begins: connections are refused. */
    public static void stopIssuer() {
        SystemLoaded.call(LoopbackIssuer.class, "stop");
    }

    /** The outage ends, address and keys unchanged; does nothing when the issuer runs. */
    public static void startIssuer() {
        SystemLoaded.call(LoopbackIssuer.class, "start");
    }

    /** Tokens made from now on are signed with a new key; the old key is published no more. */
    public static void rotateKey() {
        SystemLoaded.call(LoopbackIssuer.class, "rotate");
    }
}
