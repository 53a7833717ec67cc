package ca.policecomms.gateway.observe;

import ca.policecomms.gateway.route.Route;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Requests, latency and requests in flight of one route. Meters are made at start, so that a request only counts.
 *
 * <p>{@code gateway_requests_seconds} (histogram; tags route, class, outcome) and {@code gateway_requests_in_flight}. The time is
 * from the head of the request until the last byte of the answer was handed to the socket.
 */
public final class RouteMetrics {

    private static final Duration[] BUCKETS = List.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000).stream()
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    /** Index is the status' hundreds; 0 for a client that left before the answer. */
    private static final String[] OUTCOMES = {"abandoned", "1xx", "2xx", "3xx", "4xx", "5xx"};

    private final Timer[] timers = new Timer[OUTCOMES.length];
    private final LongAdder inFlight = new LongAdder();

    private RouteMetrics(MeterRegistry registry, String route, String trafficClass) {
        for (int i = 0; i < OUTCOMES.length; i++) {
            timers[i] = Timer.builder("gateway.requests")
                    .description("Requests by route")
                    .tags("route", route, "class", trafficClass, "outcome", OUTCOMES[i])
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
        }
        Gauge.builder("gateway.requests.in.flight", inFlight, LongAdder::sum)
                .tags("route", route, "class", trafficClass)
                .register(registry);
    }

    public static RouteMetrics of(MeterRegistry registry, Route route) {
        return new RouteMetrics(registry, route.name(), route.trafficClass().label());
    }

    /** For requests that no route takes. */
    public static RouteMetrics ofNone(MeterRegistry registry) {
        return new RouteMetrics(registry, "none", "public");
    }

    public void begin() {
        inFlight.increment();
    }

    /** @param status of the answer; 0 when the client left before it was whole */
    public void end(int status, long nanos) {
        inFlight.decrement();
        int hundreds = status / 100;
        timers[hundreds < timers.length ? hundreds : 5].record(nanos, java.util.concurrent.TimeUnit.NANOSECONDS);
    }
}
