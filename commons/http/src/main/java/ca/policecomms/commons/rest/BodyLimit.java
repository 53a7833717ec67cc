package ca.policecomms.commons.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.Problem;
import ca.policecomms.commons.problem.ProblemResponses;
import ca.policecomms.commons.trace.Traces;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers an announced body over the limit with a problem, where the server's own check would answer without a word. */
@Singleton
public class BodyLimit {

    private static final int AFTER_REQUEST_ID = 9_000;

    private final Optional<MemorySize> limit;
    private final ProblemResponses problems;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit,
            ProblemResponses problems) {
        this.limit = limit;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        limit.ifPresent(size -> {
            long bytes = size.asLongValue();
            filters.register(context -> check(context, bytes), AFTER_REQUEST_ID);
        });
    }

    private void check(RoutingContext context, long bytes) {
        String announced = context.request().getHeader("Content-Length");
        // The server has already refused lengths that are no number; one of 19 digits or more is too large anyway.
        if (announced == null || (announced.length() < 19 && Long.parseLong(announced) <= bytes)) {
            context.next();
            return;
        }
        Problem problem = Problem.of(
                CommonProblem.PAYLOAD_TOO_LARGE, "A body may have " + bytes + " bytes here.", Traces.currentTraceId());
        // The rest of the body is on its way: after the answer nothing more can be read from this connection.
        context.response()
                .setStatusCode(CommonProblem.PAYLOAD_TOO_LARGE.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .endHandler(ended -> context.request().connection().close())
                .end(Buffer.buffer(problems.bytes(problem)));
    }
}
