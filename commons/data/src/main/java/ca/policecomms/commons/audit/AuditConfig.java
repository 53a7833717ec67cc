package ca.policecomms.commons.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of the audit of a service. */
@ConfigMapping(prefix = "suite.audit")
public interface AuditConfig {

    /** How often rows are sealed; {@code off} on a replica that leaves it to others. */
    @WithDefault("1s")
    String sealEvery();

    /**
     * PKCS#8 PEM file of the Ed25519 key that signs seals ({@code openssl genpkey -algorithm ed25519}). A service in
     * production does not start without it; in development and tests a key is made for the life of the process.
     */
    Optional<Path> signingKey();

    /** X.509 PEM files of the public keys of earlier signing keys: what they signed stays provable. */
    Optional<List<Path>> verificationKeys();
}
