package ca.policecomms.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of incident-status-service. */
@ConfigMapping(prefix = "suite.status")
public interface StatusConfig {

    /** Origin under which the public reaches the pages; every link in an event or an API answer begins with it. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** An open incident of which nothing was said for so long alarms staff. */
    @WithDefault("24h")
    Duration silentAfter();

    Probes probes();

    interface Probes {
        /** Targets that may be looked at, {@code host:port} or {@code host:*}; no other is ever connected to. */
        Optional<List<String>> allow();
    }

    /** Where the public subscribes to alerts: a form of alerts-service, at the same origin or another. */
    @WithDefault("/news/alerts/")
    String subscribeUrl();

    /** Address for reports of security problems in {@code security.txt}: {@code mailto:} or {@code https:}. */
    Optional<URI> securityContact();

    /** Origins that may show the embed page in a frame; nobody may frame any other page. */
    @WithDefault("*")
    List<String> embedAncestors();

    Snapshots snapshots();

    Audiences audiences();

    Export export();

    Offline offline();

    interface Snapshots {

        /** Where the last ones are kept, for a start without the database. Each replica needs its own. */
        @WithDefault(".suite/status/snapshots")
        Path directory();

        /** How often the database is asked for a newer release: the longest delay on other replicas without Kafka. */
        @WithDefault("250ms")
        Duration poll();

        /** Without a heartbeat for so long, pages say that they may be out of date. */
        @WithDefault("3m")
        Duration staleAfter();

        /** How often the writer signs that nothing is newer. */
        @WithDefault("1m")
        Duration heartbeat();

        /**
         * PKCS#8 PEM file of the Ed25519 key that signs snapshots, the same on all replicas ({@code openssl genpkey
         * -algorithm ed25519}). A replica without it only shows what others signed.
         */
        Optional<Path> signingKey();

        /** X.509 PEM files of further public keys whose snapshots are shown: earlier ones, or those of the writers. */
        Optional<List<Path>> verificationKeys();

        /** Whether snapshots go over Kafka to other replicas. */
        @WithDefault("true")
        boolean replication();

        /** Origins of other replicas, asked while the database is away. */
        Optional<List<URI>> peers();
    }

    interface Audiences {

        /** Realm roles that may read the pages for partners. */
        @WithDefault("status-editor,status-approver,dispatch-supervisor,media-officer,auditor,admin")
        Set<String> partnerRoles();

        /** Realm roles that may read the pages for staff. */
        @WithDefault(
                "call-taker,dispatcher,dispatch-supervisor,officer,bylaw-officer,media-officer,communications-member,status-editor,status-approver,auditor,admin")
        Set<String> staffRoles();

        /** The longest life of a pass. */
        @WithDefault("P30D")
        Duration longestPass();
    }

    interface Offline {

        /** X.509 PEM files of the Ed25519 public keys of people who may sign offline notices; two of them must. */
        Optional<List<Path>> people();
    }

    interface Export {

        /** Where the public pages are exported to for any web server, anew after each change; not exported when unset. */
        Optional<Path> directory();
    }
}
