package ca.policecomms.dispatch.contact.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactView;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contacts of one call. */
@Path("/v1/calls/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class CallContactsResource {
    private final Calls calls;
    private final Contacts contacts;
    private final JustifyingReads reads;

    CallContactsResource(Calls calls, Contacts contacts, JustifyingReads reads) {
        this.calls = calls;
        this.contacts = contacts;
        this.reads = reads;
    }

    /** All that joined it, oldest first, the one that it was opened from included. Who reads them is audited, and says why unless they worked on it. */
    @GET
    @Transactional
    public List<ContactView> contacts(@PathParam("id") UUID id) {
        Call call = calls.find(id).orElseThrow(() -> LockedCall.missing(id));
        reads.look("call", id, "/contacts");
        return contacts.ofCall(id, call.contactId()).stream().map(Contact::view).toList();
    }
}
