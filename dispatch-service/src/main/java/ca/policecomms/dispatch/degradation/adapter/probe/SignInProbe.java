package ca.policecomms.dispatch.degradation.adapter.probe;

import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The identity provider. */
@ApplicationScoped
class SignInProbe implements Probe {
    private static final Guidance GUIDANCE = Guidance.of(
            "Nobody new can sign in.",
            "Personne ne peut ouvrir de nouvelle session.",
            "Who is signed in goes on. Do not sign out or close the console before the end of the shift.",
            "Les sessions ouvertes continuent. Ne fermez ni la session ni la console avant la fin du quart.");

    private final URI provider;

    SignInProbe(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String provider) {
        this.provider = URI.create(provider);
    }

    @Override
    public String dependency() {
        return "SIGN_IN";
    }

    @Override
    public boolean works(Instant now) {
        return Connection.opens(provider);
    }

    @Override
    public Guidance guidance() {
        return GUIDANCE;
    }
}
