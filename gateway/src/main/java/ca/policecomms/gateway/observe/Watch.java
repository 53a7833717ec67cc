package ca.policecomms.gateway.observe;

import ca.policecomms.gateway.GatewayConfig;
import ca.policecomms.gateway.answer.Visit;
import ca.policecomms.gateway.route.Route;
import ca.policecomms.gateway.route.RouteTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IdentityHashMap;
import java.util.Map;

/** Counts every visit and writes it down once it is over. */
@ApplicationScoped
public class Watch {

    private final Map<Route, RouteMetrics> byRoute = new IdentityHashMap<>();
    private final RouteMetrics unrouted;
    private final AccessLog log;

    public Watch(MeterRegistry registry, RouteTable routes, GatewayConfig config) {
        routes.routes().forEach(route -> byRoute.put(route, RouteMetrics.of(registry, route)));
        this.unrouted = RouteMetrics.ofNone(registry);
        this.log = new AccessLog(config.accessLog());
    }

    /** To be called once the route is known, or known to be none, and before the answer. */
    public void begin(Visit visit) {
        RouteMetrics metrics = visit.route() == null ? unrouted : byRoute.get(visit.route());
        metrics.begin();
        HttpServerResponse response = visit.response();
        // Called once: with the last byte of the answer, or when the connection breaks before it.
        response.endHandler(over -> {
            visit.leave();
            long nanos = System.nanoTime() - visit.startedAt();
            int status =
                    response.ended() || response.headWritten() && !response.closed() ? response.getStatusCode() : 0;
            metrics.end(status, nanos);
            log.write(visit, status, nanos);
        });
    }
}
