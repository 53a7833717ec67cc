package ca.policecomms.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of alerts-service. */
@ConfigMapping(prefix = "suite.alerts")
public interface AlertsConfig {
    /** Origin under which the public reaches this service through the gateway; links in mail begin with it. */
    @WithDefault("http://127.0.0.1:8080")
    URI publicUrl();

    /**
     * At least 32 characters, the same on every replica and kept for good: addresses are encrypted and links are signed
     * with keys derived from it. Production does not start without it; elsewhere one is made for the life of the process.
     */
    Optional<String> secret();

    /** Addresses or CIDR blocks of the gateways that may say where a request comes from. */
    @WithDefault("127.0.0.1,::1")
    List<String> trustedProxies();

    Smtp smtp();

    Mail mail();

    Subscriptions subscriptions();

    Delivery delivery();

    interface Smtp {
        String host();

        /** 1 to 65535. */
        int port();

        Optional<String> username();

        Optional<String> password();

        /** STARTTLS, and no mail without it. */
        @WithDefault("false")
        boolean startTls();

        @WithDefault("5s")
        Duration connectTimeout();

        /** The longest wait for an answer of the server. */
        @WithDefault("30s")
        Duration readTimeout();
    }

    interface Mail {
        /** Right side of sender, envelope sender and Message-ID; bounces for it must reach us. */
        @WithDefault("alerts.localhost")
        String domain();
    }

    interface Subscriptions {
        /** Requests from one /24 or /64 within an hour; more are answered 429. */
        @WithDefault("60")
        int perNetworkAndHour();

        /** Confirmation mails to one address within a day; more are answered alike, and not sent. */
        @WithDefault("5")
        int perAddressAndDay();
    }

    interface Delivery {
        /** Whether this process delivers. False on a replica that only serves requests. */
        @WithDefault("true")
        boolean enabled();

        /** Rows leased at once, 1 to 500. */
        @WithDefault("100")
        int batch();

        /** Rows handed over between two writes of outcomes: what a killed process may send twice. */
        @WithDefault("20")
        int depth();

        /** Longer than a batch takes; a killed process's rows go on after it. */
        @WithDefault("2m")
        Duration lease();

        /** Longest wait for due rows whose wake-up was lost, emergency lane. */
        @WithDefault("250ms")
        Duration emergencyPoll();

        /** The same for the other lanes. */
        @WithDefault("2s")
        Duration poll();

        /** How often lapsed leases are looked for. */
        @WithDefault("1s")
        Duration reap();

        /** Recipients in one step of a fan-out, emergency lane. */
        @WithDefault("2000")
        int emergencyChunk();

        /** The same for the other lanes. */
        @WithDefault("50000")
        int bulkChunk();
    }
}
