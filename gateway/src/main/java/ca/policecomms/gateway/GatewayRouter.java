package ca.policecomms.gateway;

import ca.policecomms.gateway.route.RouteTable;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the door in front of everything else that the HTTP server could answer. */
@Dependent
class GatewayRouter {

    /** @throws IllegalArgumentException when the configuration contradicts itself: then nothing starts */
    @Produces
    @Singleton
    static RouteTable routes(GatewayConfig config) {
        return RouteTable.of(config);
    }

    void mount(@Observes Router router, Door door) {
        router.route().order(Integer.MIN_VALUE).handler(context -> door.enter(context.request()));
        // The router refuses an empty or relative path by itself; the door has a clearer answer.
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> door.enter(context.request()));
    }
}
