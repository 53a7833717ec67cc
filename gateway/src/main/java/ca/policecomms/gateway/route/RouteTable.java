package ca.policecomms.gateway.route;

import ca.policecomms.gateway.GatewayConfig;
import io.vertx.core.http.HttpMethod;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The routes, the most specific first. */
public final class RouteTable {

    private static final Comparator<Route> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (Route r) -> -r.path().literal().length())
            .thenComparing(r -> r.path().kind())
            .thenComparing(r -> r.methods().isEmpty())
            .thenComparing(Route::name);

    private final Route[] routes;

    public RouteTable(List<Route> routes) {
        this.routes = routes.stream().sorted(MOST_SPECIFIC_FIRST).toArray(Route[]::new);
    }

    /** @throws IllegalArgumentException when a route names an unknown service or is not well formed */
    public static RouteTable of(GatewayConfig config) {
        return new RouteTable(config.routes().entrySet().stream()
                .map(entry -> route(
                        entry.getKey(), entry.getValue(), config.services().keySet()))
                .toList());
    }

    /** The route of a normalised path and a method, or null. */
    public Route find(String path, HttpMethod method) {
        for (Route route : routes) {
            if (route.path().matches(path) && route.takes(method)) {
                return route;
            }
        }
        return null;
    }

    /** The methods that some route takes for a path; empty when none does. For the refusals 404 and 405, off the usual way. */
    public Set<String> methodsOf(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.path().matches(path)) {
                route.methods().forEach(method -> methods.add(method.name()));
            }
        }
        return methods;
    }

    public List<Route> routes() {
        return List.of(routes);
    }

    private static Route route(String name, GatewayConfig.RouteConfig config, Set<String> services) {
        if (!services.contains(config.service())) {
            throw new IllegalArgumentException("Route " + name + " names an unknown service: " + config.service());
        }
        Set<HttpMethod> methods = config.methods().orElse(Set.of()).stream()
                .map(HttpMethod::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Route(
                name,
                PathPattern.of(config.path()),
                methods,
                config.service(),
                config.rewrite().orElse(null),
                config.access(),
                config.trafficClass(),
                config.headTimeout().toNanos(),
                config.maxBody().asLongValue(),
                config.streaming(),
                config.privatePath(),
                config.expiredWhileIssuerAway());
    }
}
