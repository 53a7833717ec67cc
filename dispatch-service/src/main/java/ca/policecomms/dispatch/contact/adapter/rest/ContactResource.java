package ca.policecomms.dispatch.contact.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.contact.application.HandlingContact;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactState;
import ca.policecomms.dispatch.contact.model.ContactView;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.contact.model.FollowUp;
import ca.policecomms.dispatch.contact.model.NewContact;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.adapter.rest.ReadReason;
import ca.policecomms.dispatch.record.adapter.rest.TimelinePages;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.TimelineLine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contacts: phone legs and other approaches. */
@Path("/v1/contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
public class ContactResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private final HandlingContact handling;
    private final Contacts contacts;
    private final TimelinePages timelines;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final JustifyingReads reads;

    ContactResource(
            HandlingContact handling,
            Contacts contacts,
            TimelinePages timelines,
            Stamping stamping,
            Idempotency idempotency,
            JustifyingReads reads) {
        this.handling = handling;
        this.contacts = contacts;
        this.timelines = timelines;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.reads = reads;
    }

    /** 201, or 200 with the contact that this adapter already reported. */
    @POST
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public Response offer(@HeaderParam(KEY) String key, @NotNull @Valid ContactRequests.Offer body) {
        return idempotency.once(key, "POST /v1/contacts", body, () -> {
            Stamp stamp = stamping.stamp(body.stamp());
            ContactRequests.Person caller =
                    body.caller() == null ? new ContactRequests.Person(null, null) : body.caller();
            HandlingContact.Offered offered = handling.offer(
                    new NewContact(
                            body.kind(),
                            body.queue(),
                            body.services(),
                            caller.name(),
                            caller.phone(),
                            body.adapter(),
                            body.externalId()),
                    stamp);
            Contact contact = offered.contact();
            return offered.created()
                    ? CommandAnswer.created("/v1/contacts/" + contact.id(), contact.version(), contact.view())
                    : CommandAnswer.ok(contact.version(), contact.view());
        });
    }

    /** What happened to it, oldest first. */
    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public Page<TimelineLine> timeline(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        return timelines.read(
                "contact",
                contacts.find(id).orElseThrow(() -> HandlingContact.missing(id)).id(),
                cursor,
                limit,
                reason);
    }

    /** Who reads of a caller is audited, and says why unless they worked on the contact. */
    @GET
    @Path("/{id}")
    @Transactional
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id, @Valid @BeanParam ReadReason reason) {
        Contact contact = contacts.find(id).orElseThrow(() -> HandlingContact.missing(id));
        reads.look("contact", id, "", reason.given());
        return CommandAnswer.ok(contact.version(), contact.view());
    }

    /** Newest first, without the callers: who needs one reads the contact. */
    @GET
    @Transactional
    public Page<ContactView> list(
            @QueryParam("state") ContactState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        int size = Limit.of(limit);
        UUID before = Cursor.uuid(cursor);
        List<ContactView> found = contacts.list(state, before, size + 1).stream()
                .map(Contact::view)
                .map(ContactView::withoutCaller)
                .toList();
        reads.list("contact", reason.given(), Map.of("rows", found.size()));
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    /** Those somebody still has to call back, oldest first: abandoned, silent, or gone without an outcome. */
    @GET
    @Path("/follow-ups")
    @Transactional
    public Page<ContactView> followUps(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<ContactView> found = contacts.followUps(Cursor.uuid(cursor), size + 1).stream()
                .map(Contact::view)
                .toList();
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    /** {@code answer}, {@code hold}, {@code resume}, {@code abandon}. */
    @POST
    @Path("/{id}/{act: answer|hold|resume|abandon}")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response act(
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid ContactRequests.Act body) {
        return command(id, act, key, match, body, version -> {
            Stamp stamp = stamping.stamp(body.stamp());
            return switch (act) {
                case "answer" -> handling.answer(id, version, stamp);
                case "hold" -> handling.hold(id, version, stamp);
                case "resume" -> handling.resume(id, version, stamp);
                default -> handling.abandon(id, version, stamp);
            };
        });
    }

    @POST
    @Path("/{id}/end")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid ContactRequests.End body) {
        return command(
                id,
                "end",
                key,
                match,
                body,
                version -> handling.end(
                        id,
                        version,
                        body.callId(),
                        body.outcomeCode(),
                        body.followUp() == null
                                ? null
                                : FollowUp.valueOf(body.followUp().name()),
                        stamping.stamp(body.stamp())));
    }

    @POST
    @Path("/{id}/callback")
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public Response callBack(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid ContactRequests.CallBack body) {
        return command(
                id,
                "callback",
                key,
                match,
                body,
                version -> handling.callBack(
                        id, version, body.reached(), body.outcomeCode(), stamping.stamp(body.stamp())));
    }

    private Response command(UUID id, String act, String key, String match, Object body, LongFunction<Contact> work) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/contacts/" + id + "/" + act, body, () -> {
            Contact contact = work.apply(version);
            return CommandAnswer.ok(contact.version(), contact.view());
        });
    }
}
