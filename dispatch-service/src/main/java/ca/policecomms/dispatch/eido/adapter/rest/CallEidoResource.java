package ca.policecomms.dispatch.eido.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.eido.application.ExportingEido;
import ca.policecomms.dispatch.eido.model.EidoDocuments;
import ca.policecomms.dispatch.eido.model.Finding;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One call as an Emergency Incident Data Object (NENA-STA-021), and what other agencies told of it. */
@Path("/v1/calls/{id}/eido")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exchange")
public class CallEidoResource {
    private final ExportingEido exporting;
    private final EidoDocuments documents;
    private final Calls calls;
    private final JustifyingReads reads;

    CallEidoResource(ExportingEido exporting, EidoDocuments documents, Calls calls, JustifyingReads reads) {
        this.exporting = exporting;
        this.documents = documents;
        this.calls = calls;
        this.reads = reads;
    }

    /** The call, by its id or its number, as another agency may read it. */
    @GET
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    public Map<String, Object> export(@PathParam("id") String reference) {
        return exporting.export(reference);
    }

    /** The documents about a call as they came, oldest first. Who reads them is audited, and says why unless they worked on it. */
    @GET
    @Path("/received")
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public List<ReceivedView> received(@PathParam("id") UUID id) {
        Call call = calls.find(id).orElseThrow(() -> LockedCall.missing(id));
        reads.look("call", call.id(), "/eido/received");
        return documents.ofCall(id).stream().map(ReceivedView::of).toList();
    }

    public record ReceivedView(
            UUID id,
            String agencyId,
            String incidentId,
            Instant updatedAt,
            Instant receivedAt,
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
