package ca.policecomms.dispatch.call.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.call.application.MarkingTestCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls made to try the equipment. */
@Path("/v1/calls/{id}/test")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class TestCallResource {
    private final MarkingTestCall marking;
    private final Stamping stamping;
    private final Idempotency idempotency;

    TestCallResource(MarkingTestCall marking, Stamping stamping, Idempotency idempotency) {
        this.marking = marking;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    @Schema(name = "TestMark")
    record Mark(@NotNull Boolean test, @Valid ReportedTime stamp) {}

    /** A test call is left out of all figures and is never public; mark it before it enters the queue. */
    @POST
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response mark(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid Mark body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/calls/" + id + "/test", body, () -> {
            Call call = marking.mark(id, version, body.test(), stamping.stamp(body.stamp()));
            return CommandAnswer.ok(call.version(), CallView.of(call));
        });
    }
}
