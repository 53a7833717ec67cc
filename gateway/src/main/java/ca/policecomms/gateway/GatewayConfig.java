package ca.policecomms.gateway;

import ca.policecomms.gateway.route.Access;
import ca.policecomms.gateway.route.TrafficClass;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** All that an operator may set, under {@code suite.gateway}. Read once, at start. */
@ConfigMapping(prefix = "suite.gateway")
public interface GatewayConfig {

    ListenConfig listen();

    /** The services behind the door, by name; a route names one of them. */
    Map<String, ServiceConfig> services();

    /** The routes, by name. The most specific path wins, whatever the order here. */
    Map<String, RouteConfig> routes();

    TokenConfig tokens();

    /**
     * Addresses or CIDR blocks of proxies in front of the gateway. Only from these is {@code X-Forwarded-*} believed; empty
     * means that every peer is a client.
     */
    Optional<List<String>> trustedProxies();

    /** One line a request, in the log category {@code access}, never with a query string. */
    @WithDefault("true")
    boolean accessLog();

    /** The public HTTP server. */
    interface ListenConfig {

        @WithDefault("0.0.0.0")
        String host();

        /** 0 takes a free one. */
        @WithDefault("8080")
        int port();

        /** Threads that carry all traffic; as many as there are processors by default. */
        OptionalInt eventLoops();

        /** A client connection on which nothing moves for so long is closed, except for an event stream. */
        @WithDefault("60S")
        Duration idleTimeout();

        /** All headers of a request together; more is a 431. */
        @WithDefault("16K")
        MemorySize maxHeaderSize();

        /** Method and address of a request; more is a 414. */
        @WithDefault("8K")
        MemorySize maxRequestLine();

        /** Connections that wait to be accepted. */
        @WithDefault("1024")
        int backlog();
    }

    /** A service and its replicas. */
    interface ServiceConfig {

        /** Base addresses, {@code http(s)://host:port}, at least one. */
        List<URI> origins();

        /** Path of an HTTP health probe that answers 2xx when the origin is ready; without it only a connection is tried. */
        Optional<String> probePath();

        /** Port of the health probe; the origin's own by default. */
        OptionalInt probePort();

        /** Between two probes of an origin that is well; one that is not is tried every half second. */
        @WithDefault("2S")
        Duration probeInterval();

        /** For the TCP (and TLS) handshake with an origin. */
        @WithDefault("1S")
        Duration connectTimeout();

        /** A request waits no longer than this for a connection to an origin, the handshake included. */
        @WithDefault("2S")
        Duration acquireTimeout();

        /** Most connections to one origin, over all event loops. */
        @WithDefault("256")
        int connections();

        /** Most requests that wait for a connection to one origin, over all event loops; more are refused with 503. */
        @WithDefault("512")
        int waitQueue();
    }

    /** What may pass where. */
    interface RouteConfig {

        /**
         * {@code /a/b} that path alone, {@code /a/**} it and all below it, {@code /a*} all that begins so.
         */
        String path();

        /** Methods of this route; another method falls through to the next best path. Empty: every method. */
        Optional<Set<String>> methods();

        /** Name of the service that answers. */
        String service();

        /** Put in the place of the path's fixed part before the request goes on; empty: the path goes on as it came. */
        Optional<String> rewrite();

        /** Who may pass; the service checks the roles. */
        @WithDefault("authenticated")
        Access access();

        /** What is shed last and first under load. */
        @WithDefault("staff")
        TrafficClass trafficClass();

        /** From the end of the request until the head of the answer; then 504. */
        @WithDefault("10S")
        Duration headTimeout();

        /** Largest request body; a larger one is a 413. */
        @WithDefault("16M")
        MemorySize maxBody();

        /** Event streams may stay silent: no idle timeout once such an answer has begun. */
        @WithDefault("false")
        boolean streaming();

        /** The path holds a secret (an unsubscribe link): the access log names the route instead. */
        @WithDefault("false")
        boolean privatePath();

        /**
         * While the identity provider cannot be reached, tokens that are good but for having expired pass, and the service
         * decides: one that must go on through such an outage.
         */
        @WithDefault("false")
        boolean expiredWhileIssuerAway();
    }

    /** Which bearer tokens are believed. */
    interface TokenConfig {

        /** Exact value of {@code iss}. */
        String issuer();

        /** Must be among {@code aud}. */
        @WithDefault("policecomms-api")
        String audience();

        /** Where the signing keys are; {@code <issuer>/protocol/openid-connect/certs} by default. */
        Optional<URI> jwksUrl();

        /**
         * A file that keeps the last keys (public ones), so that a gateway restarted while the identity provider is away
         * still knows them. Only the gateway may be able to write it.
         */
        Optional<java.nio.file.Path> keysFile();

        /** Keys are fetched again after this time; while that fails the old ones stay. */
        @WithDefault("5M")
        Duration refreshInterval();

        /** An unknown key id causes a fetch, at most this often. */
        @WithDefault("10S")
        Duration unknownKeyInterval();

        /** Difference of clocks that is forgiven. */
        @WithDefault("30S")
        Duration clockSkew();

        /** Tokens that have been verified and need not be again until they expire. */
        @WithDefault("10000")
        int cacheSize();
    }
}
