package ca.policecomms.dispatch.call.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.call.application.AmendingCall;
import ca.policecomms.dispatch.call.application.ChangingPriority;
import ca.policecomms.dispatch.call.application.EndingCall;
import ca.policecomms.dispatch.call.application.EnteringCall;
import ca.policecomms.dispatch.call.application.HoldingCall;
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
import jakarta.ws.rs.PATCH;
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

/** Commands on one call. Each needs {@code If-Match}, but for the narrative: nothing typed may be lost. */
@Path("/v1/calls/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls")
@RolesAllowed({DISPATCHER, SUPERVISOR})
public class CallActsResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private final EnteringCall entering;
    private final ChangingPriority priority;
    private final HoldingCall holding;
    private final EndingCall ending;
    private final AmendingCall amending;
    private final Stamping stamping;
    private final Idempotency idempotency;

    CallActsResource(
            EnteringCall entering,
            ChangingPriority priority,
            HoldingCall holding,
            EndingCall ending,
            AmendingCall amending,
            Stamping stamping,
            Idempotency idempotency) {
        this.entering = entering;
        this.priority = priority;
        this.holding = holding;
        this.ending = ending;
        this.amending = amending;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/enter")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response enter(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Enter body) {
        return act(
                id,
                "enter",
                key,
                match,
                body,
                version -> entering.enter(
                        id,
                        version,
                        body.priority(),
                        Boolean.TRUE.equals(body.confirmUnknown()),
                        stamping.stamp(body.stamp())));
    }

    @POST
    @Path("/priority")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response changePriority(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Priority body) {
        return act(
                id,
                "priority",
                key,
                match,
                body,
                version -> priority.change(
                        id, version, body.priority(), body.reasonCode(), body.reason(), stamping.stamp(body.stamp())));
    }

    /** Words about the call, or about one line of its timeline that they correct. Those for a merged call go to its survivor. */
    @POST
    @Path("/narrative")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = CallView.class, responseCode = "201")
    public Response narrate(
            @PathParam("id") UUID id, @HeaderParam(KEY) String key, @NotNull @Valid CallRequests.Narrative body) {
        return idempotency.once(key, operation(id, "narrative"), body, () -> {
            Call call = amending.narrate(id, body.text(), body.supersedes(), stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/calls/" + call.id() + "/timeline", call.version(), CallView.of(call));
        });
    }

    @PATCH
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Amend body) {
        return act(
                id,
                "amend",
                key,
                match,
                body,
                version -> amending.amend(id, version, body.toAmendment(), stamping.stamp(body.stamp())));
    }

    @POST
    @Path("/hold")
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Hold body) {
        return act(
                id,
                "hold",
                key,
                match,
                body,
                version -> holding.hold(id, version, body.reason(), body.reviewAt(), stamping.stamp(body.stamp())));
    }

    @POST
    @Path("/release")
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response release(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Release body) {
        return act(
                id, "release", key, match, body, version -> holding.release(id, version, stamping.stamp(body.stamp())));
    }

    @POST
    @Path("/cancel")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Cancel body) {
        return act(
                id,
                "cancel",
                key,
                match,
                body,
                version -> ending.cancel(id, version, body.reasonCode(), stamping.stamp(body.stamp())));
    }

    /** Officers close calls that their own unit was the primary one of. */
    @POST
    @Path("/close")
    @RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Close body) {
        return act(
                id,
                "close",
                key,
                match,
                body,
                version -> ending.close(
                        id, version, body.disposition(), body.primaryUnitId(), stamping.stamp(body.stamp())));
    }

    @POST
    @Path("/reopen")
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Reopen body) {
        return act(
                id,
                "reopen",
                key,
                match,
                body,
                version -> ending.reopen(id, version, body.reason(), stamping.stamp(body.stamp())));
    }

    @POST
    @Path("/major")
    @RolesAllowed(SUPERVISOR)
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response major(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid CallRequests.Major body) {
        return act(
                id,
                "major",
                key,
                match,
                body,
                version -> amending.declareMajor(id, version, body.major(), stamping.stamp(body.stamp())));
    }

    private Response act(UUID id, String act, String key, String match, Object body, LongFunction<Call> command) {
        long version = EntityTags.required(match);
        return idempotency.once(key, operation(id, act), body, () -> {
            Call call = command.apply(version);
            return CommandAnswer.ok(call.version(), CallView.of(call));
        });
    }

    private static String operation(UUID id, String act) {
        return "POST /v1/calls/" + id + "/" + act;
    }
}
