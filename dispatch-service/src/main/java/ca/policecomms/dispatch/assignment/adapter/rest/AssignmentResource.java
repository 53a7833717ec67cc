package ca.policecomms.dispatch.assignment.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.assignment.application.DispatchingUnits;
import ca.policecomms.dispatch.assignment.application.PreemptingUnit;
import ca.policecomms.dispatch.assignment.application.ProgressingAssignment;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.model.Units;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of one unit on one call. Each needs {@code If-Match} of the assignment. */
@Path("/v1/assignments/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assignments")
@RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
public class AssignmentResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private final ProgressingAssignment progressing;
    private final DispatchingUnits dispatching;
    private final PreemptingUnit preempting;
    private final ActingForUnit acting;
    private final Units units;
    private final Assignments assignments;
    private final Stamping stamping;
    private final Idempotency idempotency;

    AssignmentResource(
            ProgressingAssignment progressing,
            DispatchingUnits dispatching,
            PreemptingUnit preempting,
            ActingForUnit acting,
            Units units,
            Assignments assignments,
            Stamping stamping,
            Idempotency idempotency) {
        this.progressing = progressing;
        this.dispatching = dispatching;
        this.preempting = preempting;
        this.acting = acting;
        this.units = units;
        this.assignments = assignments;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** Officers see those of their own unit. */
    @GET
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Assignment assignment = assignments.find(id).orElseThrow(() -> ProgressingAssignment.missing(id));
        acting.requireRoomOrCrew(units.find(assignment.unitId()).orElseThrow());
        return CommandAnswer.ok(assignment.version(), AssignmentView.of(assignment));
    }

    /** A step without further words: {@code ack}, {@code enroute}, {@code arrive}, {@code at-destination}. */
    @POST
    @Path("/{step: ack|enroute|arrive|at-destination}")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response step(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AssignmentRequests.Step body) {
        AssignmentAct act = switch (step) {
            case "ack" -> AssignmentAct.ACKNOWLEDGE;
            case "enroute" -> AssignmentAct.DRIVE;
            case "arrive" -> AssignmentAct.ARRIVE;
            default -> AssignmentAct.REACH_DESTINATION;
        };
        return act(id, act, null, key, match, body, body.stamp());
    }

    /** Sends a unit that was stacked. */
    @POST
    @Path("/dispatch")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response dispatch(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AssignmentRequests.Step body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/assignments/" + id + "/dispatch", body, () -> {
            Assignment sent = dispatching.sendStacked(id, version, stamping.stamp(body.stamp()));
            return CommandAnswer.ok(sent.version(), AssignmentView.of(sent));
        });
    }

    @POST
    @Path("/transport")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response transport(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AssignmentRequests.Transport body) {
        return act(id, AssignmentAct.TRANSPORT, body.destination(), key, match, body, body.stamp());
    }

    @POST
    @Path("/clear")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response clear(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AssignmentRequests.Clear body) {
        return act(id, AssignmentAct.CLEAR, body.disposition(), key, match, body, body.stamp());
    }

    @POST
    @Path("/cancel")
    @RolesAllowed({DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AssignmentRequests.End body) {
        return act(id, AssignmentAct.CANCEL, body.reason(), key, match, body, body.stamp());
    }

    /** Refused by the crew, before it arrived. */
    @POST
    @Path("/decline")
    @RolesAllowed({OFFICER, BYLAW_OFFICER})
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AssignmentRequests.End body) {
        return act(id, AssignmentAct.DECLINE, body.reason(), key, match, body, body.stamp());
    }

    /** Taken away for a call of priority 0 or 1. {@code Location} is the new assignment. */
    @POST
    @Path("/preempt")
    @RolesAllowed({DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response preempt(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AssignmentRequests.Preempt body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/assignments/" + id + "/preempt", body, () -> {
            PreemptingUnit.Preempted done =
                    preempting.preempt(id, version, body.callId(), body.reasonCode(), stamping.stamp(body.stamp()));
            return Response.fromResponse(CommandAnswer.ok(done.from().version(), AssignmentView.of(done.from())))
                    .location(URI.create("/v1/assignments/" + done.to().id()))
                    .build();
        });
    }

    private Response act(
            UUID id, AssignmentAct act, String detail, String key, String match, Object body, ReportedTime time) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/assignments/" + id + "/" + act.path(), body, () -> {
            Assignment assignment = progressing.act(id, version, act, detail, stamping.stamp(time));
            return CommandAnswer.ok(assignment.version(), AssignmentView.of(assignment));
        });
    }
}
