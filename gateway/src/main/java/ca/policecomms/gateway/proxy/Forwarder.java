package ca.policecomms.gateway.proxy;

import ca.policecomms.gateway.GatewayConfig;
import ca.policecomms.gateway.answer.GatewayProblem;
import ca.policecomms.gateway.answer.Visit;
import ca.policecomms.gateway.origin.Services;
import ca.policecomms.gateway.route.Route;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sends requests on to the services, and their answers back, as streams. */
@ApplicationScoped
public class Forwarder {

    /** WebSockets are refused at the door; the library's own tunnel knows no back-pressure. */
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Services services;
    private final ClientHeaders clientHeaders;
    private final HeadDeadlines deadlines;

    public Forwarder(Vertx vertx, GatewayConfig config, Services services) {
        this.services = services;
        this.clientHeaders =
                new ClientHeaders(new TrustedProxies(config.trustedProxies().orElse(List.of())));
        this.deadlines = new HeadDeadlines(vertx);
    }

    /** Forwards a request whose route is known and whose caller may pass. */
    public void forward(Visit visit) {
        Route route = visit.route();
        if (declaredLength(visit) > route.maxBody()) {
            visit.refuse(GatewayProblem.PAYLOAD_TOO_LARGE, Failures.detailOf(GatewayProblem.PAYLOAD_TOO_LARGE));
            return;
        }
        Forwarding forwarding = new Forwarding(visit, services.named(route.service()), clientHeaders);
        deadlines.add(forwarding);
        visit.onLeave(() -> {
            deadlines.remove(forwarding);
            forwarding.leave();
        });
        // No client of its own: each origin brings the one of the present event loop.
        HttpProxy.reverseProxy(OPTIONS, null)
                .origin(forwarding)
                .addInterceptor(forwarding)
                .handle(visit.request());
    }

    private static long declaredLength(Visit visit) {
        String length = visit.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException beyondAllLimits) {
            return Long.MAX_VALUE;
        }
    }
}
