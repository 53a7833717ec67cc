package ca.policecomms.dispatch.measures.adapter.rest;

import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.measures.model.Answering;
import ca.policecomms.dispatch.measures.model.HourlyWorkload;
import ca.policecomms.dispatch.measures.model.Interval;
import ca.policecomms.dispatch.measures.model.OperationalMeasures;
import ca.policecomms.dispatch.measures.model.Phase;
import ca.policecomms.dispatch.measures.model.PhaseFigures;
import ca.policecomms.dispatch.measures.model.PhaseFigures.HourlyInterval;
import ca.policecomms.dispatch.measures.model.UnitWorkload;
import ca.policecomms.dispatch.measures.model.Workload;
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

/** How soon calls are answered, how long they take, how much there is to do. Periods are [from, to), a year at most. */
@Path("/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Measures")
@RolesAllowed({DISPATCHER, SUPERVISOR})
public class MetricsResource {
    private static final Duration DEFAULT_PERIOD = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final OperationalMeasures measures;
    private final Clock clock;

    MetricsResource(OperationalMeasures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    /** How soon contacts of a kind were answered, 9-1-1 when nothing is said; see {@link Answering}. */
    @GET
    @Path("/answering")
    public AnsweringView answering(
            @QueryParam("from") Instant from, @QueryParam("to") Instant to, @QueryParam("kind") ContactKind kind) {
        Period period = period(from, to);
        ContactKind asked = kind == null ? ContactKind.EMERGENCY_911 : kind;
        List<Answering> figures = measures.answering(List.of(asked), period.from(), period.to());
        return new AnsweringView(
                period.from(), period.to(), asked, figures.getFirst(), figures.subList(1, figures.size()));
    }

    /** From received to entered, and to the first unit sent. The last 24 hours when nothing is said. */
    @GET
    @Path("/processing")
    public PhasesView processing(@QueryParam("from") Instant from, @QueryParam("to") Instant to) {
        return phases(Phase.PROCESSING, period(from, to));
    }

    /** From received to the first unit sent, under way and on scene. The last 24 hours when nothing is said. */
    @GET
    @Path("/response")
    public PhasesView response(@QueryParam("from") Instant from, @QueryParam("to") Instant to) {
        return phases(Phase.RESPONSE, period(from, to));
    }

    /** Contacts, calls and units at work, hour by hour; and unit by unit. */
    @GET
    @Path("/workload")
    public WorkloadView workload(@QueryParam("from") Instant from, @QueryParam("to") Instant to) {
        Period period = period(from, to);
        Workload workload = measures.workload(period.from(), period.to());
        return new WorkloadView(period.from(), period.to(), workload.hours(), workload.units());
    }

    private PhasesView phases(List<Phase> phases, Period period) {
        PhaseFigures figures = measures.phases(phases, period.from(), period.to());
        return new PhasesView(
                period.from(), period.to(), figures.intervals(), figures.byInitialPriority(), figures.byHour());
    }

    private record Period(Instant from, Instant to) {}

    private Period period(Instant from, Instant to) {
        Instant until = to == null ? clock.instant() : to;
        Instant since = from == null ? until.minus(DEFAULT_PERIOD) : from;
        if (!since.isBefore(until) || since.isBefore(Instant.EPOCH)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The period is empty, or begins before 1970.")
                    .violation("from", "must lie before to, and not before 1970");
        }
        if (since.plus(LONGEST).isBefore(until)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The period is longer than a year.")
                    .violation("to", "must lie within 366 days of from");
        }
        return new Period(since, until);
    }

    /** @param total of the whole period */
    public record AnsweringView(Instant from, Instant to, ContactKind kind, Answering total, List<Answering> hours) {}

    /** @param intervals by final priority; priority null is all calls */
    public record PhasesView(
            Instant from,
            Instant to,
            List<Interval> intervals,
            List<Interval> byInitialPriority,
            List<HourlyInterval> byHour) {}

    public record WorkloadView(Instant from, Instant to, List<HourlyWorkload> hours, List<UnitWorkload> units) {}
}
