package ca.policecomms.gateway.origin;

import ca.policecomms.gateway.GatewayConfig.ServiceConfig;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A service and its replicas. */
public final class Service {

    private final String name;
    private final List<Origin> origins;
    private final AtomicInteger turn = new AtomicInteger();

    Service(String name, List<Origin> origins) {
        this.name = name;
        this.origins = origins;
    }

    static Service of(String name, ServiceConfig config, Vertx vertx, int loops) {
        if (config.origins().isEmpty()) {
            throw new IllegalArgumentException("Service " + name + " has no origin");
        }
        LoopClients clients = new LoopClients(vertx, config, loops);
        return new Service(
                name,
                config.origins().stream()
                        .map(base -> new Origin(name, base, config, clients))
                        .toList());
    }

    public String name() {
        return name;
    }

    public List<Origin> origins() {
        return origins;
    }

    /**
     * The origin with the fewest requests in flight among the healthiest, in turn where several are equal.
     *
     * @param except an origin that has just failed, or null
     * @return null when all are down
     */
    public Origin pick(Origin except) {
        int size = origins.size();
        int first = size == 1 ? 0 : Math.floorMod(turn.getAndIncrement(), size);
        Origin best = null;
        for (int i = 0; i < size; i++) {
            Origin origin = origins.get((first + i) % size);
            if (origin == except || origin.health() == Origin.Health.DOWN) {
                continue;
            }
            int healthier = best == null ? -1 : origin.health().compareTo(best.health());
            if (healthier < 0 || healthier == 0 && origin.inFlight() < best.inFlight()) {
                best = origin;
            }
        }
        return best;
    }
}
