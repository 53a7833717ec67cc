package ca.policecomms.dispatch.eido.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.eido.application.ReceivingEido;
import ca.policecomms.dispatch.eido.application.ReceivingEido.Received;
import ca.policecomms.dispatch.eido.model.Finding;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Source;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Incidents come from other agencies as Emergency Incident Data Objects (NENA-STA-021). */
@Path("/v1/eido")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Exchange")
public class EidoResource {
    private static final ReportedTime NOW = new ReportedTime(null, null, Source.API, false, List.of());

    private final ReceivingEido receiving;
    private final EidoReader reader;
    private final Stamping stamping;
    private final Idempotency idempotency;

    EidoResource(ReceivingEido receiving, EidoReader reader, Stamping stamping, Idempotency idempotency) {
        this.receiving = receiving;
        this.reader = reader;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /**
     * Takes a document over. 201 when it opened a call, 200 when it is about one that is there or came before. What the
     * standard does not have, and what we have no word for, is kept and listed.
     */
    @POST
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
}
