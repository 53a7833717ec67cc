package ca.policecomms.status.notification.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.notification.application.NotificationView;
import ca.policecomms.status.notification.application.NotifyingPartners;
import ca.policecomms.status.notification.model.Notification;
import ca.policecomms.status.notification.model.Notifications;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
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
import java.util.UUID;

/** Who is told of an incident, until when, and the proof that it was done. For staff only. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class NotificationResource {

    private final NotifyingPartners notifying;
    private final Notifications notifications;
    private final Idempotency idempotency;
    private final Caller caller;

    NotificationResource(
            NotifyingPartners notifying, Notifications notifications, Idempotency idempotency, Caller caller) {
        this.notifying = notifying;
        this.notifications = notifications;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<NotificationView> list(
            @QueryParam("incidentId") UUID incident,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                        notifications.before(Cursors.id(cursor), incident, size + 1),
                        size,
                        n -> Cursor.encode(n.id().toString()))
                .map(notifying::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return answer(notifications.find(id).orElseThrow(() -> NotifyingPartners.missing(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response plan(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NotificationRequests.Plan body) {
        return idempotency.once(key, "POST /v1/notifications", body, () -> {
            Notification notification = notifying.plan(
                    body.incidentId(),
                    body.name(),
                    body.as(),
                    body.deadlineRuleId(),
                    body.clockStartedAt(),
                    body.words(),
                    caller.subject());
            return Answers.created(
                    "/v1/notifications/" + notification.id(), notifying.view(notification), notification.version());
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid NotificationRequests.Change body) {
        return answer(notifying.describe(
                id,
                EntityTags.required(match),
                body.words(),
                body.deadlineRuleId(),
                body.clockStartedAt(),
                caller.subject()));
    }

    @POST
    @Path("/{id}/filings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response file(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid NotificationRequests.File body) {
        return answer(notifying.file(
                id,
                EntityTags.required(match),
                body.kind(),
                body.channel(),
                body.evidence(),
                body.sentAt(),
                caller.subject()));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid NotificationRequests.Acknowledge body) {
        return answer(notifying.acknowledge(
                id, EntityTags.required(match), body.reference(), body.acknowledgedAt(), caller.subject()));
    }

    /** Holding, pausing and finding it not required are for approvers, the next filing and closing for editors. */
    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.EDITOR, Role.APPROVER})
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid NotificationRequests.Decide body) {
        long version = EntityTags.required(match);
        caller.require(body.act().byApprover() ? Role.APPROVER : Role.EDITOR);
        return answer(notifying.decide(id, version, body.decision(), caller.subject()));
    }

    private Response answer(Notification notification) {
        return Answers.ok(notifying.view(notification), notification.version());
    }
}
