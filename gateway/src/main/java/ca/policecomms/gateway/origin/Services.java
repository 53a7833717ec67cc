package ca.policecomms.gateway.origin;

import ca.policecomms.gateway.GatewayConfig;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;

/** All services behind the door. */
@ApplicationScoped
public class Services {

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Map<String, Service> byName = new LinkedHashMap<>();

    public Services(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
        int loops = config.listen().eventLoops().orElse(Runtime.getRuntime().availableProcessors());
        config.services().forEach((name, service) -> byName.put(name, Service.of(name, service, vertx, loops)));
    }

    /** @throws IllegalArgumentException for a name that the configuration does not know */
    public Service named(String name) {
        Service service = byName.get(name);
        if (service == null) {
            throw new IllegalArgumentException("Unknown service " + name);
        }
        return service;
    }

    public Iterable<Service> all() {
        return byName.values();
    }

    void watch(@Observes StartupEvent start) {
        byName.forEach((name, service) -> {
            HealthProbe probe = new HealthProbe(vertx, config.services().get(name));
            service.origins().forEach(probe::watch);
        });
    }
}
