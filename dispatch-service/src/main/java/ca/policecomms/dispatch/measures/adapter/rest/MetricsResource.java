package ca.policecomms.dispatch.measures.adapter.rest;

import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.measures.model.Interval;
import ca.policecomms.dispatch.measures.model.Measures;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long calls take. */
@Path("/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Measures")
@RolesAllowed({DISPATCHER, SUPERVISOR})
public class MetricsResource {
    private static final Duration DEFAULT_PERIOD = Duration.ofDays(1);

    private final Measures measures;
    private final Clock clock;

    MetricsResource(Measures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    /** Calls received in [from, to); the last 24 hours when nothing is said. */
    @GET
    @Path("/response")
    public ResponseView response(@QueryParam("from") Instant from, @QueryParam("to") Instant to) {
        Instant until = to == null ? clock.instant() : to;
        Instant since = from == null ? until.minus(DEFAULT_PERIOD) : from;
        if (!since.isBefore(until)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The period is empty.")
                    .violation("from", "must lie before to");
        }
        return new ResponseView(since, until, measures.ofPeriod(since, until));
    }

    public record ResponseView(Instant from, Instant to, List<Interval> intervals) {}
}
