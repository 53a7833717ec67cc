package ca.policecomms.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of dispatch-service. */
@ConfigMapping(prefix = "suite.dispatch")
public interface DispatchConfig {
    /** First letter of call numbers, as in {@code K26-000123}: A to Z, one or two letters. */
    @WithDefault("K")
    String callNumberPrefix();

    /**
     * Encrypts what the records system returns: 32 characters or more, the same on every replica. In development and
     * tests one is made for the life of the process; in production the service does not start without it.
     */
    Optional<String> secret();
}
