package ca.policecomms.dispatch.assignment.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.assignment.application.DispatchingUnits;
import ca.policecomms.dispatch.assignment.application.ProgressingAssignment;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of one unit on one call. Each needs {@code If-Match} of the assignment. */
@Path("/v1/assignments/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assignments")
@RolesAllowed({DISPATCHER, SUPERVISOR})
public class AssignmentResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private final ProgressingAssignment progressing;
    private final DispatchingUnits dispatching;
    private final Assignments assignments;
    private final Stamping stamping;
    private final Idempotency idempotency;

    AssignmentResource(
            ProgressingAssignment progressing,
            DispatchingUnits dispatching,
            Assignments assignments,
            Stamping stamping,
            Idempotency idempotency) {
        this.progressing = progressing;
        this.dispatching = dispatching;
        this.assignments = assignments;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Assignment assignment = assignments.find(id).orElseThrow(() -> ProgressingAssignment.missing(id));
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
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AssignmentRequests.End body) {
        return act(id, AssignmentAct.CANCEL, body.reason(), key, match, body, body.stamp());
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
