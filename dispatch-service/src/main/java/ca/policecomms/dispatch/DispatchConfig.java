package ca.policecomms.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of dispatch-service. */
@ConfigMapping(prefix = "suite.dispatch")
public interface DispatchConfig {
    /** First letter of call numbers, as in {@code K26-000123}: A to Z, one or two letters. */
    @WithDefault("K")
    String callNumberPrefix();

    /** Whether a crew may send itself to a waiting call, or to one that it is kept for. */
    @WithDefault("false")
    boolean selfDispatch();
}
