package ca.policecomms.status.component.adapter.rest;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.component.application.AlternateView;
import ca.policecomms.status.component.application.DescribingComponent;
import ca.policecomms.status.component.application.KeepingAlternate;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import ca.policecomms.status.wording.adapter.rest.LongText;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The alternates of one component, newest first; with staff text, hence for staff only. */
@Path("/v1/components/{id}/alternates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class ComponentAlternatesResource {

    private final KeepingAlternate keeping;
    private final Alternates alternates;
    private final Components components;
    private final Idempotency idempotency;
    private final Caller caller;

    ComponentAlternatesResource(
            KeepingAlternate keeping,
            Alternates alternates,
            Components components,
            Idempotency idempotency,
            Caller caller) {
        this.keeping = keeping;
        this.alternates = alternates;
        this.components = components;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<AlternateView> list(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        if (components.find(id).isEmpty()) {
            throw DescribingComponent.missing(id);
        }
        return Page.of(alternates.of(id, Cursors.id(cursor), size + 1), size, a -> Cursor.encode(a.id().toString()))
                .map(AlternateView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response draft(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AlternateRequests.Create body) {
        return idempotency.once(key, "POST /v1/components/" + id + "/alternates", body, () -> {
            Alternate alternate = keeping.draft(
                    id,
                    body.incidentId(),
                    body.kind(),
                    body.coverage(),
                    LongText.text(body.publicWording()),
                    AlternateRequests.Notes.notes(body.notes()),
                    caller.subject());
            return Answers.created(
                    "/v1/alternates/" + alternate.id(), AlternateView.of(alternate), alternate.version());
        });
    }
}
