package ca.policecomms.status.incident.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.incident.application.DraftingIncident;
import ca.policecomms.status.incident.application.DraftingUpdate;
import ca.policecomms.status.incident.application.UpdateView;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.incident.model.IncidentUpdates;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.template.application.FillingTemplate;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import ca.policecomms.status.wording.model.Bilingual;
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
import java.util.Map;
import java.util.UUID;

@Path("/v1/incidents/{incident}/updates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class UpdateResource {

    private final DraftingUpdate drafting;
    private final FillingTemplate filling;
    private final Incidents incidents;
    private final IncidentUpdates updates;
    private final Idempotency idempotency;
    private final Caller caller;

    UpdateResource(
            DraftingUpdate drafting,
            FillingTemplate filling,
            Incidents incidents,
            IncidentUpdates updates,
            Idempotency idempotency,
            Caller caller) {
        this.drafting = drafting;
        this.filling = filling;
        this.incidents = incidents;
        this.updates = updates;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<UpdateView> list(
            @PathParam("incident") UUID incident,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        if (incidents.find(incident).isEmpty()) {
            throw DraftingIncident.missing(incident);
        }
        return Page.of(updates.of(incident, Cursors.id(cursor), size + 1), size, u -> Cursor.encode(u.id().toString()))
                .map(UpdateView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("incident") UUID incident, @PathParam("id") UUID id) {
        IncidentUpdate update = updates.find(id)
                .filter(found -> found.incidentId().equals(incident))
                .orElseThrow(() -> DraftingUpdate.missing(id));
        return Answers.ok(UpdateView.of(update), update.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response draft(
            @PathParam("incident") UUID incident,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid IncidentRequests.CreateUpdate body) {
        String path = "/v1/incidents/" + incident + "/updates";
        return idempotency.once(key, "POST " + path, body, () -> {
            Bilingual filled = body.templateId() == null
                    ? null
                    : filling.fill(body.templateId(), body.values() == null ? Map.of() : body.values());
            IncidentUpdate update = drafting.draft(incident, body.draft(filled), caller.subject());
            return Answers.created(path + "/" + update.id(), UpdateView.of(update), update.version());
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response rewrite(
            @PathParam("incident") UUID incident,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid IncidentRequests.ChangeUpdate body) {
        IncidentUpdate update =
                drafting.rewrite(incident, id, EntityTags.required(match), body.draft(), caller.subject());
        return Answers.ok(UpdateView.of(update), update.version());
    }
}
