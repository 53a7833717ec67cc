package ca.policecomms.commons.rest;

import ca.policecomms.commons.trace.Traces;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * {@code X-Request-Id} on every answer: the caller's own when it is harmless, else the trace id, so that a person who
 * reads it out leads us to the log line.
 */
@Singleton
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::answer, FIRST);
    }

    private static void answer(RoutingContext context) {
        String asked = context.request().getHeader(HEADER);
        String id = asked != null && HARMLESS.matcher(asked).matches() ? asked : Traces.currentTraceId();
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
