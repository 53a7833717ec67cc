package ca.policecomms.status.incident.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.incident.application.DraftingIncident;
import ca.policecomms.status.incident.application.IncidentView;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentState;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import ca.policecomms.status.wording.adapter.rest.ShortText;
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

@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class IncidentResource {

    private final DraftingIncident drafting;
    private final Incidents incidents;
    private final Idempotency idempotency;
    private final Caller caller;

    IncidentResource(DraftingIncident drafting, Incidents incidents, Idempotency idempotency, Caller caller) {
        this.drafting = drafting;
        this.incidents = incidents;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<IncidentView> list(
            @QueryParam("state") IncidentState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                        incidents.before(Cursors.id(cursor), state, size + 1),
                        size,
                        i -> Cursor.encode(i.id().toString()))
                .map(IncidentView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        Incident incident = incidents.find(id).orElseThrow(() -> DraftingIncident.missing(id));
        return Answers.ok(IncidentView.of(incident), incident.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response draft(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid IncidentRequests.Create body) {
        return idempotency.once(key, "POST /v1/incidents", body, () -> {
            Incident incident = drafting.draft(ShortText.text(body.title()), body.startedAt(), caller.subject());
            return Answers.created("/v1/incidents/" + incident.id(), IncidentView.of(incident), incident.version());
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid IncidentRequests.Change body) {
        long version = EntityTags.required(match);
        Incident incident = body.discard() != null
                ? drafting.discard(id, version, caller.subject())
                : drafting.change(id, version, ShortText.text(body.title()), body.startedAt(), caller.subject());
        return Answers.ok(IncidentView.of(incident), incident.version());
    }
}
