package ca.policecomms.dispatch.contact.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.contact.application.HandlingContact;
import ca.policecomms.dispatch.contact.application.TakingSignal;
import ca.policecomms.dispatch.contact.application.TakingSignal.Taken;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactSignals;
import ca.policecomms.dispatch.contact.model.ContactSignals.KeptSignal;
import ca.policecomms.dispatch.contact.model.ContactView;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.contact.model.SignalKind;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What telephony says of contacts. The body is any bytes; a JSON object with {@code externalId, signal, at, kind, queue,
 * caller{name, phone}, services[], routing{lat, lon, text, uncertaintyMetres, at}, location{…}} is understood, and what
 * is not understood is kept and flagged. Nothing is refused (requirement D5).
 */
@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
public class SignalResource {
    private final TakingSignal taking;
    private final Contacts contacts;
    private final ContactSignals signals;
    private final JustifyingReads reads;

    SignalResource(TakingSignal taking, Contacts contacts, ContactSignals signals, JustifyingReads reads) {
        this.taking = taking;
        this.contacts = contacts;
        this.signals = signals;
        this.reads = reads;
    }

    /** 201 for the first signal of a contact, 200 for the others and for bytes that came before. */
    @POST
    @Path("/signals/{adapter: [A-Za-z0-9._-]{1,60}}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(ADMIN)
    @APIResponseSchema(value = SignalAnswer.class, responseCode = "200")
    public Response signal(@PathParam("adapter") String adapter, byte[] body) {
        Taken taken = taking.take(adapter, SignalReader.read(body));
        ContactView view = taken.contact().view();
        URI address = URI.create("/v1/contacts/" + view.id());
        Response.ResponseBuilder answer = taken.created() ? Response.created(address) : Response.ok();
        return answer.entity(new SignalAnswer(view, taken.flags(), taken.repeated()))
                .build();
    }

    /** Every signal as it came, oldest first. Who reads them is audited, and says why unless they worked on it. */
    @GET
    @Path("/{id}/signals")
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public List<SignalView> signals(@PathParam("id") UUID id) {
        Contact contact = contacts.find(id).orElseThrow(() -> HandlingContact.missing(id));
        reads.look("contact", contact.id(), "/signals");
        return signals.of(id).stream().map(SignalView::of).toList();
    }

    /**
     * @param flags all that is odd about the contact's signals so far
     * @param repeated the same bytes had come before; nothing was changed
     */
    public record SignalAnswer(ContactView contact, List<String> flags, boolean repeated) {}

    /**
     * @param raw the bytes as text; null where they are none
     * @param rawBase64 the bytes, where they are no text
     */
    public record SignalView(
            int number,
            SignalKind signal,
            Instant occurredAt,
            Instant recordedAt,
            List<String> flags,
            String raw,
            String rawBase64) {

        static SignalView of(KeptSignal kept) {
            String text = text(kept.raw());
            return new SignalView(
                    kept.number(),
                    kept.kind(),
                    kept.occurredAt(),
                    kept.recordedAt(),
                    kept.flags(),
                    text,
                    text == null ? Base64.getEncoder().encodeToString(kept.raw()) : null);
        }

        private static String text(byte[] raw) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException noText) {
                return null;
            }
        }
    }
}
