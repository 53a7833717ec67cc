package ca.policecomms.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of incident-status-service. */
@ConfigMapping(prefix = "suite.status")
public interface StatusConfig {

    /** Origin under which the public reaches the pages; every link in an event or an API answer begins with it. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** An open incident of which nothing was said for so long alarms staff. */
    @WithDefault("24h")
    Duration silentAfter();

    Snapshots snapshots();

    Probes probes();

    interface Probes {
        /** Targets that may be looked at, {@code host:port} or {@code host:*}; no other is ever connected to. */
        Optional<List<String>> allow();
    }

    interface Snapshots {

        /** Where the last ones are kept, for a start without the database. Each replica needs its own. */
        @WithDefault(".suite/status/snapshots")
        Path directory();

        /** How often the database is asked for a newer release: the longest delay on other replicas. */
        @WithDefault("1s")
        Duration poll();

        /** Without a confirmation for so long, pages say that they may be out of date. */
        @WithDefault("3m")
        Duration staleAfter();
    }
}
