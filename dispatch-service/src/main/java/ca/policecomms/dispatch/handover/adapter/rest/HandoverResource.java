package ca.policecomms.dispatch.handover.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.handover.application.CollectingOpenItems;
import ca.policecomms.dispatch.handover.application.HandingOver;
import ca.policecomms.dispatch.handover.model.Handover;
import ca.policecomms.dispatch.handover.model.HandoverState;
import ca.policecomms.dispatch.handover.model.HandoverView;
import ca.policecomms.dispatch.handover.model.Handovers;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hand-overs from one member to the next: what is open, and that relief has taken it. */
@Path("/v1/handovers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class HandoverResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";
    private static final String PATH = "/v1/handovers/";

    private final HandingOver handing;
    private final CollectingOpenItems open;
    private final Handovers handovers;
    private final Idempotency idempotency;

    HandoverResource(HandingOver handing, CollectingOpenItems open, Handovers handovers, Idempotency idempotency) {
        this.handing = handing;
        this.open = open;
        this.handovers = handovers;
        this.idempotency = idempotency;
    }

    /** Lists the calls, timers, transfers and BOLOs that are open at this moment. */
    @POST
    @APIResponseSchema(value = HandoverView.class, responseCode = "201")
    public Response begin(@HeaderParam(KEY) String key, @NotNull @Valid HandoverRequests.Begin body) {
        return idempotency.once(key, "POST /v1/handovers", body, () -> {
            Handover handover = handing.begin(body.notes(), body.stamp());
            return CommandAnswer.created(PATH + handover.id(), handover.version(), open.view(handover));
        });
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<HandoverView> list(
            @QueryParam("position") String position,
            @QueryParam("state") HandoverState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<HandoverView> found = handovers.list(Cursor.uuid(cursor), position, state, size + 1).stream()
                .map(open::view)
                .toList();
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(value = HandoverView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Handover handover = handovers.find(id).orElseThrow(() -> HandingOver.missing(id));
        return CommandAnswer.ok(handover.version(), open.view(handover));
    }

    @PATCH
    @Path("/{id}")
    @APIResponseSchema(value = HandoverView.class, responseCode = "200")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid HandoverRequests.Amend body) {
        boolean refresh = Boolean.TRUE.equals(body.refresh());
        return act(
                id,
                "amend",
                key,
                match,
                body,
                version -> handing.amend(id, version, body.notes(), refresh, body.stamp()));
    }

    /** By relief: another member who may have the role, signed on or not. */
    @POST
    @Path("/{id}/acknowledge")
    @APIResponseSchema(value = HandoverView.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid HandoverRequests.Acknowledge body) {
        return act(id, "acknowledge", key, match, body, version -> handing.acknowledge(id, version, body.stamp()));
    }

    @POST
    @Path("/{id}/withdraw")
    @APIResponseSchema(value = HandoverView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid HandoverRequests.Withdraw body) {
        return act(id, "withdraw", key, match, body, version -> handing.withdraw(id, version, body.stamp()));
    }

    private Response act(UUID id, String act, String key, String match, Object body, LongFunction<Handover> command) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST " + PATH + id + "/" + act, body, () -> {
            Handover handover = command.apply(version);
            return CommandAnswer.ok(handover.version(), open.view(handover));
        });
    }
}
