package ca.policecomms.commons.outbox;

import ca.policecomms.commons.outbox.relay.Relay;
import ca.policecomms.commons.outbox.relay.RelayMetrics;
import ca.policecomms.commons.outbox.relay.RelaySettings;
import ca.policecomms.commons.outbox.relay.Wake;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the relay of the outbox with the service and stops it with it. See {@link OutboxConfig}. */
@ApplicationScoped
public class OutboxRelay {
    private final DataSource database;
    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private final String service;
    private final Wake wake;
    private final MeterRegistry registry;
    private Relay relay;

    OutboxRelay(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Wake wake,
            MeterRegistry registry) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
        this.service = service;
        this.wake = wake;
        this.registry = registry;
    }

    @Produces
    @Singleton
    static Wake wake() {
        return new Wake();
    }

    void start(@Observes StartupEvent event) {
        if (!config.relay().enabled()) {
            return;
        }
        RelaySettings settings = RelaySettings.of("/" + service)
                .withLeaseTtl(config.relay().leaseTtl())
                .withPoll(config.relay().poll());
        relay = new Relay(database, kafka, settings, wake, new RelayMetrics(registry));
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (relay != null) {
            relay.stop();
        }
    }
}
