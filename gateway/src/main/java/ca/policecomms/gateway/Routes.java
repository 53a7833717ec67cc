package ca.policecomms.gateway;

import ca.policecomms.gateway.route.RouteTable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the route table of the configuration. */
@Dependent
class Routes {

    /** @throws IllegalArgumentException when the configuration contradicts itself: then nothing starts */
    @Produces
    @Singleton
    RouteTable routes(GatewayConfig config) {
        return RouteTable.of(config);
    }
}
