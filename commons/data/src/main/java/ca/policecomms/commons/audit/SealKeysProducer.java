package ca.policecomms.commons.audit;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the keys at the start: a service that cannot sign its audit does not take a single request. */
@ApplicationScoped
public class SealKeysProducer {

    @Produces
    @Startup
    @Singleton
    public SealKeys keys(AuditConfig config, LaunchMode mode) {
        return load(config.signingKey(), config.verificationKeys().orElse(List.of()), mode == LaunchMode.NORMAL);
    }

    static SealKeys load(Optional<Path> signing, List<Path> earlier, boolean production) {
        if (signing.isEmpty()) {
            if (production) {
                throw new ConfigurationException(
                        "The audit cannot be signed: set suite.audit.signing-key to the file of an"
                                + " Ed25519 private key (openssl genpkey -algorithm ed25519).");
            }
            return SealKeys.generated();
        }
        List<String> pems = new ArrayList<>();
        earlier.forEach(path -> pems.add(read("suite.audit.verification-keys", path)));
        try {
            return SealKeys.of(read("suite.audit.signing-key", signing.get()), pems);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "The audit cannot be signed: suite.audit.signing-key or -verification-keys is " + wrong.getMessage()
                            + ".");
        }
    }

    private static String read(String setting, Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The audit cannot be signed: " + setting + " names " + path + ", which cannot be read.");
        }
    }
}
