package ca.policecomms.dispatch.swap.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.swap.application.SwappingShifts;
import ca.policecomms.dispatch.swap.model.Swap;
import ca.policecomms.dispatch.swap.model.SwapState;
import ca.policecomms.dispatch.swap.model.SwapView;
import ca.policecomms.dispatch.swap.model.Swaps;
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

/** Swaps of shifts: two members agree, a supervisor approves. */
@Path("/v1/swaps")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class SwapResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";
    private static final String PATH = "/v1/swaps/";

    private final SwappingShifts swapping;
    private final Swaps swaps;
    private final Idempotency idempotency;

    SwapResource(SwappingShifts swapping, Swaps swaps, Idempotency idempotency) {
        this.swapping = swapping;
        this.swaps = swaps;
        this.idempotency = idempotency;
    }

    @POST
    @APIResponseSchema(value = SwapView.class, responseCode = "201")
    public Response propose(@HeaderParam(KEY) String key, @NotNull @Valid SwapRequests.Propose body) {
        return idempotency.once(key, "POST /v1/swaps", body, () -> {
            Swap swap = swapping.propose(body.giverId(), body.takerId(), body.given(), body.returned(), body.stamp());
            return CommandAnswer.created(PATH + swap.id(), swap.version(), swap.view());
        });
    }

    /** Newest first. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    public Page<SwapView> list(
            @QueryParam("memberId") UUID memberId,
            @QueryParam("state") SwapState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<SwapView> found = swaps.list(Cursor.uuid(cursor), memberId, state, size + 1).stream()
                .map(Swap::view)
                .toList();
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    @APIResponseSchema(value = SwapView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Swap swap = swaps.find(id).orElseThrow(() -> SwappingShifts.missing(id));
        return CommandAnswer.ok(swap.version(), swap.view());
    }

    @PATCH
    @Path("/{id}")
    @APIResponseSchema(value = SwapView.class, responseCode = "200")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid SwapRequests.Amend body) {
        return act(
                id,
                "amend",
                key,
                match,
                body,
                version -> swapping.amend(id, version, body.given(), body.returned(), body.stamp()));
    }

    /** A member concerned agrees; a supervisor approves what both agreed to. */
    @POST
    @Path("/{id}/acknowledge")
    @APIResponseSchema(value = SwapView.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid SwapRequests.Acknowledge body) {
        return act(id, "acknowledge", key, match, body, version -> swapping.acknowledge(id, version, body.stamp()));
    }

    @POST
    @Path("/{id}/refuse")
    @APIResponseSchema(value = SwapView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid SwapRequests.End body) {
        return act(
                id, "refuse", key, match, body, version -> swapping.refuse(id, version, body.reason(), body.stamp()));
    }

    @POST
    @Path("/{id}/withdraw")
    @APIResponseSchema(value = SwapView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid SwapRequests.End body) {
        return act(
                id,
                "withdraw",
                key,
                match,
                body,
                version -> swapping.withdraw(id, version, body.reason(), body.stamp()));
    }

    private Response act(UUID id, String act, String key, String match, Object body, LongFunction<Swap> command) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST " + PATH + id + "/" + act, body, () -> {
            Swap swap = command.apply(version);
            return CommandAnswer.ok(swap.version(), swap.view());
        });
    }
}
