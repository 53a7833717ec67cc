package ca.policecomms.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Settings of dispatch-service. */
@ConfigMapping(prefix = "suite.dispatch")
public interface DispatchConfig {
    /** First letter of call numbers, as in {@code K26-000123}: A to Z, one or two letters. */
    @WithDefault("K")
    String callNumberPrefix();

    SignOn signOn();

    /** Signing on to positions (requirement D42). */
    interface SignOn {
        /** Clients (claim {@code azp}) that are no people: what they do takes no position. */
        @WithDefault("replay")
        Set<String> exemptClients();
    }
}
