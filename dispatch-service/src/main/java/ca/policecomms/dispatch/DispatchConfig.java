package ca.policecomms.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Settings of dispatch-service. */
@ConfigMapping(prefix = "suite.dispatch")
public interface DispatchConfig {
    /** First letter of call numbers, as in {@code K26-000123}: A to Z, one or two letters. */
    @WithDefault("K")
    String callNumberPrefix();

    /**
     * Secret under which telephone numbers are hashed: 32 characters or more, random, the same on every replica. A service
     * in production does not start without it. Another one hides the calls before it from searches by number.
     */
    Optional<String> phoneKey();

    SignOn signOn();

    /** Signing on to positions (requirement D42). */
    interface SignOn {
        /** Clients (claim {@code azp}) that are no people: what they do takes no position. */
        @WithDefault("replay")
        Set<String> exemptClients();
    }
}
