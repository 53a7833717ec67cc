package ca.policecomms.status.maintenance.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.maintenance.application.MaintenanceUpdateView;
import ca.policecomms.status.maintenance.application.MaintenanceView;
import ca.policecomms.status.maintenance.application.PlanningMaintenance;
import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.MaintenanceUpdate;
import ca.policecomms.status.maintenance.model.Maintenances;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Planned work. It is released like everything else, and then starts and ends by itself. */
@Path("/v1/maintenances")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class MaintenanceResource {

    private final PlanningMaintenance planning;
    private final Maintenances maintenances;
    private final Idempotency idempotency;
    private final Caller caller;

    MaintenanceResource(
            PlanningMaintenance planning, Maintenances maintenances, Idempotency idempotency, Caller caller) {
        this.planning = planning;
        this.maintenances = maintenances;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<MaintenanceView> list(
            @QueryParam("state") MaintenanceState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                        maintenances.before(Cursors.id(cursor), state, size + 1),
                        size,
                        m -> Cursor.encode(m.id().toString()))
                .map(MaintenanceView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        Maintenance maintenance = maintenances.find(id).orElseThrow(() -> PlanningMaintenance.missing(id));
        return Answers.ok(MaintenanceView.of(maintenance), maintenance.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response plan(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid MaintenanceRequests.Plan body) {
        return idempotency.once(key, "POST /v1/maintenances", body, () -> {
            Maintenance maintenance = planning.plan(body.draft(), caller.subject());
            return Answers.created(
                    "/v1/maintenances/" + maintenance.id(), MaintenanceView.of(maintenance), maintenance.version());
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid MaintenanceRequests.Change body) {
        Maintenance maintenance = planning.change(id, EntityTags.required(match), body.draft(), caller.subject());
        return Answers.ok(MaintenanceView.of(maintenance), maintenance.version());
    }

    /** Newest first. */
    @GET
    @Path("/{id}/updates")
    @Transactional
    public Page<MaintenanceUpdateView> updates(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        if (maintenances.find(id).isEmpty()) {
            throw PlanningMaintenance.missing(id);
        }
        return Page.of(
                        maintenances.updates(id, Cursors.id(cursor), size + 1),
                        size,
                        u -> Cursor.encode(u.id().toString()))
                .map(MaintenanceUpdateView::of);
    }

    @POST
    @Path("/{id}/updates")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response tell(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid MaintenanceRequests.Tell body) {
        String path = "/v1/maintenances/" + id + "/updates";
        return idempotency.once(key, "POST " + path, body, () -> {
            MaintenanceUpdate update =
                    planning.tell(id, body.status(), LongText.text(body.body()), body.window(), caller.subject());
            return Answers.created(path + "/" + update.id(), MaintenanceUpdateView.of(update), update.version());
        });
    }
}
