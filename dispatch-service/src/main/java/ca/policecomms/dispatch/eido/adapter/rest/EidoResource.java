package ca.policecomms.dispatch.eido.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.eido.application.ExportingEido;
import ca.policecomms.dispatch.eido.application.ReceivingEido;
import ca.policecomms.dispatch.eido.application.ReceivingEido.Received;
import ca.policecomms.dispatch.eido.model.EidoDocuments;
import ca.policecomms.dispatch.eido.model.Finding;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Source;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Incidents go to other agencies and come from them as Emergency Incident Data Objects (NENA-STA-021). */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exchange")
public class EidoResource {
    private static final ReportedTime NOW = new ReportedTime(null, null, Source.API, false, List.of());

    private final ExportingEido exporting;
    private final ReceivingEido receiving;
    private final EidoReader reader;
    private final EidoDocuments documents;
    private final Calls calls;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final Audit audit;

    EidoResource(
            ExportingEido exporting,
            ReceivingEido receiving,
            EidoReader reader,
            EidoDocuments documents,
            Calls calls,
            Stamping stamping,
            Idempotency idempotency,
            Audit audit) {
        this.exporting = exporting;
        this.receiving = receiving;
        this.reader = reader;
        this.documents = documents;
        this.calls = calls;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** The call, by its id or its number, as another agency may read it. */
    @GET
    @Path("/calls/{reference: [A-Za-z0-9-]{1,40}}/eido")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    public Map<String, Object> export(@PathParam("reference") String reference) {
        return exporting.export(reference);
    }

    /**
     * Takes a document over. 201 when it opened a call, 200 when it is about one that is there or came before. What the
     * standard does not have, and what we have no word for, is kept and listed.
     */
    @POST
    @Path("/eido")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    @APIResponseSchema(value = EidoAnswer.class, responseCode = "201")
    public Response receive(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        EidoReader.Read read = reader.read(body);
        return idempotency.once(key, "POST /v1/eido", read.sha256(), () -> {
            Received received = receiving.receive(read.eido(), read.sha256(), read.raw(), stamping.stamp(NOW));
            EidoAnswer answer = EidoAnswer.of(received);
            URI address = URI.create("/v1/calls/" + received.call().id());
            return (received.created() ? Response.created(address) : Response.ok())
                    .entity(answer)
                    .build();
        });
    }

    /** The documents about a call as they came, oldest first. Who reads them is audited. */
    @GET
    @Path("/calls/{id}/eido/received")
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public List<ReceivedView> received(@PathParam("id") UUID id) {
        Call call = calls.find(id).orElseThrow(() -> LockedCall.missing(id));
        audit.read("call/" + call.id() + "/eido/received", null);
        return documents.ofCall(id).stream().map(ReceivedView::of).toList();
    }

    /**
     * @param repeated the same document had come before; nothing was changed
     * @param findings what was not understood, or not taken over
     */
    public record EidoAnswer(
            UUID documentId, boolean created, boolean repeated, List<Finding> findings, CallView call) {
        static EidoAnswer of(Received received) {
            return new EidoAnswer(
                    received.document().id(),
                    received.created(),
                    received.repeated(),
                    received.document().findings(),
                    CallView.of(received.call()));
        }
    }

    public record ReceivedView(
            UUID id,
            String agencyId,
            String incidentId,
            java.time.Instant updatedAt,
            java.time.Instant receivedAt,
            String receivedBy,
            List<Finding> findings,
            String raw) {
        static ReceivedView of(EidoDocuments.Received kept) {
            return new ReceivedView(
                    kept.id(),
                    kept.agencyId(),
                    kept.incidentId(),
                    kept.updatedAt(),
                    kept.receivedAt(),
                    kept.receivedBy(),
                    kept.findings(),
                    kept.raw());
        }
    }
}
