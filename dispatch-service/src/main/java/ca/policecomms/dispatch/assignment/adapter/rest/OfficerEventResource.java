package ca.policecomms.dispatch.assignment.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.assignment.application.OfficerEvent;
import ca.policecomms.dispatch.assignment.application.StartingOfficerEvent;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Traffic stops, foot patrols, what an officer sees: nobody called. */
@Path("/v1/officer-events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assignments")
@RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
public class OfficerEventResource {
    private final StartingOfficerEvent starting;
    private final Stamping stamping;
    private final Idempotency idempotency;

    OfficerEventResource(StartingOfficerEvent starting, Stamping stamping, Idempotency idempotency) {
        this.starting = starting;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** Call, assignment and safety timer at once. */
    @POST
    @APIResponseSchema(value = StartedView.class, responseCode = "201")
    public Response start(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid OfficerEventRequest body) {
        return idempotency.once(key, "POST /v1/officer-events", body, () -> {
            OfficerEvent event = new OfficerEvent(
                    body.unitId(),
                    body.typeCode(),
                    body.priority(),
                    body.place() == null ? null : body.place().toLocation(),
                    body.narrative(),
                    !Boolean.TRUE.equals(body.underWay()),
                    Boolean.TRUE.equals(body.addOn()));
            StartingOfficerEvent.Started started = starting.start(event, stamping.stamp(body.stamp()));
            return CommandAnswer.created(
                    "/v1/calls/" + started.call().id(),
                    started.call().version(),
                    new StartedView(CallView.of(started.call()), AssignmentView.of(started.assignment())));
        });
    }

    /** What the command made. */
    public record StartedView(CallView call, AssignmentView assignment) {}
}
