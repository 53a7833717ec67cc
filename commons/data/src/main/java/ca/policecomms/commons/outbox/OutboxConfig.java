package ca.policecomms.commons.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox of a service. */
@ConfigMapping(prefix = "suite.outbox")
public interface OutboxConfig {
    Relay relay();

    /** How long sent rows are kept, for people who look for them. At least an hour. */
    @WithDefault("24h")
    Duration retention();

    interface Relay {
        /** Whether this process sends. False on a replica that only serves requests; others send its rows. */
        @WithDefault("true")
        boolean enabled();

        /** How long buckets stay with a relay that has died: the longest delay that a crash causes. 1 s or more. */
        @WithDefault("5s")
        Duration leaseTtl();

        /** The longest wait for rows whose wake-up was lost. */
        @WithDefault("25ms")
        Duration poll();
    }
}
