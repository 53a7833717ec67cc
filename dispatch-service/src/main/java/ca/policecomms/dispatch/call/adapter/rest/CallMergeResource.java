package ca.policecomms.dispatch.call.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.call.application.MergingCalls;
import ca.policecomms.dispatch.call.model.Call;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two calls about one event. */
@Path("/v1/calls/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class CallMergeResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private final MergingCalls merging;
    private final Stamping stamping;
    private final Idempotency idempotency;

    CallMergeResource(MergingCalls merging, Stamping stamping, Idempotency idempotency) {
        this.merging = merging;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** This call goes on as part of the survivor, which takes over the higher priority and what is sensitive. */
    @POST
    @Path("/merge")
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Merge body) {
        return act(
                id,
                "merge",
                key,
                match,
                body,
                version ->
                        merging.merge(id, version, body.survivorId(), body.reasonCode(), stamping.stamp(body.stamp())));
    }

    /** Undoes a merge. */
    @POST
    @Path("/split")
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response split(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Reopen body) {
        return act(
                id,
                "split",
                key,
                match,
                body,
                version -> merging.split(id, version, body.reason(), stamping.stamp(body.stamp())));
    }

    /** Puts two calls beside each other, or keeps them apart. */
    @POST
    @Path("/link")
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response link(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Link body) {
        return act(
                id,
                "link",
                key,
                match,
                body,
                version -> merging.link(id, version, body.callId(), body.relation(), stamping.stamp(body.stamp())));
    }

    private Response act(UUID id, String act, String key, String match, Object body, LongFunction<Call> command) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/calls/" + id + "/" + act, body, () -> {
            Call call = command.apply(version);
            return CommandAnswer.ok(call.version(), CallView.of(call));
        });
    }
}
