package ca.policecomms.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of dispatch-service. */
@ConfigMapping(prefix = "suite.dispatch")
public interface DispatchConfig {
    /** First letter of call numbers, as in {@code K26-000123}: A to Z, one or two letters. */
    @WithDefault("K")
    String callNumberPrefix();

    /** Whether a crew may send itself to a waiting call, or to one that it is kept for. */
    @WithDefault("false")
    boolean selfDispatch();

    /** First letter of report numbers, as in {@code R26-000123}: A to Z, one or two letters. */
    @WithDefault("R")
    String reportNumberPrefix();

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

    PrintedBoard printedBoard();

    /** A board on paper, for the hour in which no computer works (requirement D53). */
    interface PrintedBoard {
        /** Folder on this machine, made when it is not there; nothing is printed without one. */
        Optional<Path> folder();
    }

    Degradations degradations();

    /** What the service can do without, and how it is looked at (requirement D53). */
    interface Degradations {
        /** How often to look; {@code off} for never. */
        @WithDefault("5s")
        String every();

        /** A write that takes longer is slow. */
        @WithDefault("250ms")
        Duration slow();
    }

    /** How long an agency that is asked to take a call may be silent before somebody is told (requirement D17). */
    @WithDefault("30s")
    Duration transferPatience();

    /** How long telephony may be silent before it counts as away; without it silence means nothing. */
    Optional<Duration> telephonySilence();

    Records records();

    /** The records system. */
    interface Records {
        /** Where it is; asked when somebody asks, never at the start. */
        @WithDefault("http://127.0.0.1:8085")
        URI url();

        /**
         * Encrypts what it returns: 32 characters or more, the same on every replica. In development and tests one is made
         * for the life of the process; in production the service does not start without it.
         */
        Optional<String> secret();

        /** Sent to it as a bearer token. */
        Optional<String> key();

        /** How often to look for queries to ask again; {@code off} on a replica that leaves it to others. */
        @WithDefault("1s")
        String poll();

        /** How often to look for returns to purge; {@code off} on a replica that leaves it to others. */
        @WithDefault("1m")
        String purge();
    }

    Stream stream();

    /** Facts as they happen, for consoles that stay connected (requirement D49). */
    interface Stream {
        /**
         * The longest silence before a listener is sent a sign of life: shorter than what idle connections live anywhere on
         * the way.
         */
        @WithDefault("15s")
        Duration heartbeat();
    }

    Retention retention();

    /** What is erased when its time is over; the periods are in the profile's {@code retention.yaml}. */
    interface Retention {
        /** How often to look; {@code off} on a replica that leaves it to others. */
        @WithDefault("1h")
        String sweep();
    }
}
