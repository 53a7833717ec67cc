package ca.policecomms.status.snapshot.adapter.access;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.archive.Archives;
import ca.policecomms.status.snapshot.model.AudienceAccess;
import ca.policecomms.status.snapshot.model.Sealing;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the keys of the pages at the start. */
@Singleton
public class SnapshotKeys {

    private final StatusConfig config;
    private final SealKeys keys;

    SnapshotKeys(StatusConfig config, LaunchMode mode) {
        this.config = config;
        this.keys = load(config.snapshots(), mode == LaunchMode.NORMAL);
    }

    /** @param production refuses to run without a key */
    public static SealKeys load(StatusConfig.Snapshots config, boolean production) {
        List<String> others = new ArrayList<>();
        config.verificationKeys().orElse(List.of()).forEach(path -> others.add(read("verification-keys", path)));
        try {
            if (config.signingKey().isPresent()) {
                return SealKeys.of(read("signing-key", config.signingKey().get()), others);
            }
            if (production && others.isEmpty()) {
                throw new ConfigurationException(
                        "No snapshot of the pages can be signed or checked: set suite.status.snapshots.signing-key to"
                                + " the file of an Ed25519 private key (openssl genpkey -algorithm ed25519), the same on"
                                + " all replicas.");
            }
            return others.isEmpty() ? SealKeys.generated() : SealKeys.verifying(others);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "suite.status.snapshots.signing-key or -verification-keys is " + wrong.getMessage() + ".");
        }
    }

    private static String read(String setting, Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "suite.status.snapshots." + setting + " names " + path + ", which cannot be read.");
        }
    }

    @Produces
    @Singleton
    Sealing sealing() {
        return new Archives(keys);
    }

    @Produces
    @Singleton
    Passes passes(Clock clock) {
        return new Passes(keys, clock);
    }

    @Produces
    @Singleton
    StoredTokens tokens(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String server,
            @ConfigProperty(name = "quarkus.oidc.jwks-path") String path,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        return new StoredTokens(
                URI.create(server + path), config.snapshots().directory().resolve("jwks.json"), issuer, audience);
    }

    @Produces
    @Singleton
    AudienceAccess access(StoredTokens tokens, Passes passes) {
        return new TokenOrPass(
                tokens,
                passes,
                Map.of(
                        Audience.PARTNER, config.audiences().partnerRoles(),
                        Audience.STAFF, config.audiences().staffRoles()));
    }
}
