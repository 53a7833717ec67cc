package ca.policecomms.gateway;

import ca.policecomms.gateway.answer.GatewayProblem;
import ca.policecomms.gateway.answer.Visit;
import ca.policecomms.gateway.observe.Watch;
import ca.policecomms.gateway.page.OwnPages;
import ca.policecomms.gateway.proxy.Forwarder;
import ca.policecomms.gateway.route.AmbiguousPathException;
import ca.policecomms.gateway.route.RequestPath;
import ca.policecomms.gateway.route.RouteTable;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What happens to a request, in order: a clear path, a route, a caller who may pass, a body that is not too large, the service. */
@ApplicationScoped
class Door {

    private static final CharSequence ALLOW = HttpHeaders.createOptimized("Allow");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final RouteTable routes;
    private final Callers callers;
    private final Forwarder forwarder;
    private final OwnPages pages;
    private final Watch watch;

    Door(RouteTable routes, Callers callers, Forwarder forwarder, OwnPages pages, Watch watch) {
        this.routes = routes;
        this.callers = callers;
        this.forwarder = forwarder;
        this.pages = pages;
        this.watch = watch;
    }

    /** On the request's event loop, before anything of its body has been read. */
    void enter(HttpServerRequest request) {
        request.pause();
        Visit visit = new Visit(request);
        String ambiguity = findWay(visit);
        watch.begin(visit);
        if (ambiguity != null) {
            visit.refuse(GatewayProblem.INVALID_REQUEST, ambiguity);
        } else if (!METHODS.contains(request.method().name())) {
            refuseMethod(visit, METHODS);
        } else if (visit.route() == null) {
            answerWithoutRoute(visit);
        } else if (request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            visit.refuse(GatewayProblem.NOT_IMPLEMENTED, "There are no WebSockets at this address.");
        } else {
            callers.check(visit, () -> forwarder.forward(visit));
        }
    }

    /** For what is no HTTP request: an answer if that is possible, and no further word on this connection. */
    void refuseMalformed(HttpServerRequest request) {
        Visit visit = new Visit(request);
        watch.begin(visit);
        Throwable cause = request.decoderResult().cause();
        visit.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        if (cause instanceof TooLongHttpLineException) {
            visit.refuse(GatewayProblem.URI_TOO_LONG, "The address is longer than is accepted.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            visit.refuse(GatewayProblem.HEADERS_TOO_LARGE, "The headers are larger than is accepted.");
        } else {
            visit.refuse(GatewayProblem.INVALID_REQUEST, "This is not a well-formed HTTP request.");
        }
        request.connection().close();
    }

    /** @return what is wrong with the path, or null */
    private String findWay(Visit visit) {
        try {
            String raw = visit.request().path();
            visit.at(RequestPath.normal(raw == null ? "" : raw));
            visit.on(routes.find(visit.path(), visit.request().method()));
            return null;
        } catch (AmbiguousPathException ambiguous) {
            return ambiguous.getMessage();
        }
    }

    private void answerWithoutRoute(Visit visit) {
        Set<String> methods = routes.methodsOf(visit.path());
        if (!methods.isEmpty()) {
            refuseMethod(visit, methods);
        } else if (!pages.answer(visit)) {
            visit.refuse(GatewayProblem.NOT_FOUND, "No service answers at this address.");
        }
    }

    private static void refuseMethod(Visit visit, Set<String> allowed) {
        visit.response().putHeader(ALLOW, String.join(", ", new java.util.TreeSet<>(allowed)));
        visit.refuse(GatewayProblem.METHOD_NOT_ALLOWED, "This address does not take the method.");
    }
}
