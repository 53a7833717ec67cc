package ca.policecomms.status.component.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.component.application.ComponentView;
import ca.policecomms.status.component.application.DescribingComponent;
import ca.policecomms.status.component.application.RetiringComponent;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.component.model.StatusHistory;
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

@Path("/v1/components")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class ComponentResource {

    private final DescribingComponent describing;
    private final RetiringComponent retiring;
    private final Components components;
    private final StatusHistory history;
    private final Idempotency idempotency;
    private final Caller caller;

    ComponentResource(
            DescribingComponent describing,
            RetiringComponent retiring,
            Components components,
            StatusHistory history,
            Idempotency idempotency,
            Caller caller) {
        this.describing = describing;
        this.retiring = retiring;
        this.components = components;
        this.history = history;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<ComponentView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(components.after(Cursors.id(cursor), size + 1), size, c -> Cursor.encode(c.id().toString()))
                .map(ComponentView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        Component component = components.find(id).orElseThrow(() -> DescribingComponent.missing(id));
        return Answers.ok(ComponentView.of(component), component.version());
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    public Page<StatusChangeView> history(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        if (components.find(id).isEmpty()) {
            throw DescribingComponent.missing(id);
        }
        return Page.of(history.of(id, Cursors.id(cursor), size + 1), size, c -> Cursor.encode(c.id().toString()))
                .map(StatusChangeView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ComponentRequests.Create body) {
        return idempotency.once(key, "POST /v1/components", body, () -> {
            Component component = describing.create(body.draft(), caller.subject());
            return Answers.created(
                    "/v1/components/" + component.id(), ComponentView.of(component), component.version());
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid ComponentRequests.Change body) {
        Component component = describing.change(id, EntityTags.required(match), body.change(), caller.subject());
        return Answers.ok(ComponentView.of(component), component.version());
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed(Role.APPROVER)
    public Response retire(@PathParam("id") UUID id, @HeaderParam("If-Match") String match) {
        Component component = retiring.retire(id, EntityTags.required(match), caller.subject());
        return Answers.ok(ComponentView.of(component), component.version());
    }
}
