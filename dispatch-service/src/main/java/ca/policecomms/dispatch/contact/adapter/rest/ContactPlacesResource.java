package ca.policecomms.dispatch.contact.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.contact.application.HandlingContact;
import ca.policecomms.dispatch.contact.application.JoiningContact;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactFixes;
import ca.policecomms.dispatch.contact.model.ContactView;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.contact.model.Fix;
import ca.policecomms.dispatch.contact.model.KnownFix;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.record.application.Stamping;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

/** Where a contact is, and the call it belongs to. */
@Path("/v1/contacts/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class ContactPlacesResource {
    private final HandlingContact handling;
    private final JoiningContact joining;
    private final Contacts contacts;
    private final ContactFixes fixes;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final JustifyingReads reads;

    ContactPlacesResource(
            HandlingContact handling,
            JoiningContact joining,
            Contacts contacts,
            ContactFixes fixes,
            Stamping stamping,
            Idempotency idempotency,
            JustifyingReads reads) {
        this.handling = handling;
        this.joining = joining;
        this.contacts = contacts;
        this.fixes = fixes;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.reads = reads;
    }

    /** A new fix; it replaces none, and needs no {@code If-Match}. */
    @POST
    @Path("/location")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public Response locate(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ContactRequests.Location body) {
        return idempotency.once(key, "POST /v1/contacts/" + id + "/location", body, () -> {
            Fix fix = body.toFix();
            Contact contact = handling.locate(id, fix, stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/contacts/" + id + "/locations", contact.version(), contact.view());
        });
    }

    /** Joins a call, beside other contacts perhaps. */
    @POST
    @Path("/link")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response link(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid ContactRequests.Link body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/contacts/" + id + "/link", body, () -> {
            Contact contact = joining.join(id, version, body.callId(), stamping.stamp(body.stamp()));
            return CommandAnswer.ok(contact.version(), contact.view());
        });
    }

    /** Every fix, oldest first: the last of each place is the newest. Who reads them is audited, and says why unless they worked on it. */
    @GET
    @Path("/locations")
    @Transactional
    public List<KnownFix> locations(@PathParam("id") UUID id) {
        Contact contact = contacts.find(id).orElseThrow(() -> HandlingContact.missing(id));
        reads.look("contact", contact.id(), "/locations");
        return fixes.of(id);
    }
}
