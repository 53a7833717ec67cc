package ca.policecomms.dispatch.transfer.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.Diversion;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.transfer.application.DivertingCall;
import ca.policecomms.dispatch.transfer.application.TransferringCall;
import ca.policecomms.dispatch.transfer.model.Transfer;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Handing a call to other agencies. */
@Path("/v1/calls/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Transfers")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class CallTransfersResource {
    private final TransferringCall transferring;
    private final DivertingCall diverting;
    private final Transfers transfers;
    private final Calls calls;
    private final Stamping stamping;
    private final Idempotency idempotency;

    CallTransfersResource(
            TransferringCall transferring,
            DivertingCall diverting,
            Transfers transfers,
            Calls calls,
            Stamping stamping,
            Idempotency idempotency) {
        this.transferring = transferring;
        this.diverting = diverting;
        this.transfers = transfers;
        this.calls = calls;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** Asks another agency. The call stays ours until they accept. */
    @POST
    @Path("/transfers")
    @APIResponseSchema(value = TransferView.class, responseCode = "201")
    public Response request(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid TransferRequests.Request body) {
        return idempotency.once(key, "POST /v1/calls/" + id + "/transfers", body, () -> {
            Transfer transfer = transferring.request(
                    id,
                    body.agency(),
                    Boolean.TRUE.equals(body.joint()),
                    body.reasonCode(),
                    stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/transfers/" + transfer.id(), transfer.version(), transfer.view());
        });
    }

    /** In the order in which they were requested. */
    @GET
    @Path("/transfers")
    public List<TransferView> list(@PathParam("id") UUID id) {
        UUID call = calls.find(id).orElseThrow(() -> LockedCall.missing(id)).id();
        return transfers.ofCall(call).stream().map(Transfer::view).toList();
    }

    /** Ends our part: another agency accepted the call, or the caller was told of an alternative. */
    @POST
    @Path("/divert")
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response divert(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid TransferRequests.Divert body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/calls/" + id + "/divert", body, () -> {
            Diversion to = new Diversion(
                    body.reasonCode(), body.agency(), body.alternative(), body.transferId(), body.callerTold());
            Call call = diverting.divert(id, version, to, stamping.stamp(body.stamp()));
            return CommandAnswer.ok(call.version(), CallView.of(call));
        });
    }
}
