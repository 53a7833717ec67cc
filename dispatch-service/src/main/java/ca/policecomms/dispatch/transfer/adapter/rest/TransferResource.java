package ca.policecomms.dispatch.transfer.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.transfer.application.TransferringCall;
import ca.policecomms.dispatch.transfer.model.Transfer;
import ca.policecomms.dispatch.transfer.model.TransferAct;
import ca.policecomms.dispatch.transfer.model.TransferState;
import ca.policecomms.dispatch.transfer.model.TransferView;
import ca.policecomms.dispatch.transfer.model.Transfers;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a hand-off to another agency. Each needs {@code If-Match} of the transfer. */
@Path("/v1/transfers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Transfers")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class TransferResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private final TransferringCall transferring;
    private final Transfers transfers;
    private final Stamping stamping;
    private final Idempotency idempotency;

    TransferResource(TransferringCall transferring, Transfers transfers, Stamping stamping, Idempotency idempotency) {
        this.transferring = transferring;
        this.transfers = transfers;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** Newest first. */
    @GET
    public Page<TransferView> list(
            @QueryParam("state") TransferState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<TransferView> found = transfers.list(state, Cursor.uuid(cursor), size + 1).stream()
                .map(Transfer::view)
                .toList();
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Transfer transfer = transfers.find(id).orElseThrow(() -> TransferringCall.missing(id));
        return CommandAnswer.ok(transfer.version(), transfer.view());
    }

    /** The line is seized ({@code ring}), or our member left it after they accepted ({@code complete}). */
    @POST
    @Path("/{id}/{step: ring|complete}")
    @RolesAllowed({CALL_TAKER, SUPERVISOR})
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response step(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid TransferRequests.Step body) {
        TransferAct act = step.equals("ring") ? TransferAct.RING : TransferAct.COMPLETE;
        return act(id, act, null, key, match, body, body.stamp());
    }

    /** A warm transfer: caller, they and we on one line. */
    @POST
    @Path("/{id}/conference")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response conference(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid TransferRequests.Step body) {
        return act(id, TransferAct.CONFERENCE, null, key, match, body, body.stamp());
    }

    /** They take it, and somebody of theirs is named. */
    @POST
    @Path("/{id}/accept")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid TransferRequests.Accept body) {
        return act(id, TransferAct.ACCEPT, body.acceptedBy(), key, match, body, body.stamp());
    }

    /** It came to nothing: the call stays ours, and a call in intake enters the queue. */
    @POST
    @Path("/{id}/{failure: refuse|no-answer|withdraw}")
    @APIResponseSchema(value = TransferView.class, responseCode = "200")
    public Response fail(
            @PathParam("id") UUID id,
            @PathParam("failure") String failure,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid TransferRequests.Fail body) {
        TransferAct act = switch (failure) {
            case "refuse" -> TransferAct.REFUSE;
            case "no-answer" -> TransferAct.NO_ANSWER;
            default -> TransferAct.WITHDRAW;
        };
        return act(id, act, body.reasonCode(), key, match, body, body.stamp());
    }

    private Response act(
            UUID id, TransferAct act, String detail, String key, String match, Object body, ReportedTime time) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/transfers/" + id + "/" + act.path(), body, () -> {
            Transfer transfer = transferring.act(id, version, act, detail, stamping.stamp(time));
            return CommandAnswer.ok(transfer.version(), transfer.view());
        });
    }
}
