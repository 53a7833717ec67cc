package ca.policecomms.status.probe.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.status.Role;
import ca.policecomms.status.probe.application.KeepingProbes;
import ca.policecomms.status.probe.application.ProbeView;
import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.Probes;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** What is looked at, for staff only. */
@Path("/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class ProbeResource {

    /** @param token of a heartbeat, for {@code POST /v1/heartbeats/{token}}; it is never shown again */
    record Created(@JsonUnwrapped ProbeView probe, String token) {}

    private final KeepingProbes keeping;
    private final Probes probes;
    private final Idempotency idempotency;

    ProbeResource(KeepingProbes keeping, Probes probes, Idempotency idempotency) {
        this.keeping = keeping;
        this.probes = probes;
        this.idempotency = idempotency;
    }

    @GET
    @Transactional
    public Page<ProbeView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(probes.after(Cursors.id(cursor), size + 1), size, p -> Cursor.encode(p.id().toString()))
                .map(ProbeView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        Probe probe = probes.find(id).orElseThrow(() -> KeepingProbes.missing(id));
        return Answers.ok(ProbeView.of(probe), probe.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ProbeRequests.Create body) {
        return idempotency.once(key, "POST /v1/probes", body, () -> {
            KeepingProbes.Created created = keeping.create(body.kind(), body.settings());
            return Answers.created(
                    "/v1/probes/" + created.probe().id(),
                    new Created(ProbeView.of(created.probe()), created.token()),
                    created.probe().version());
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid ProbeRequests.Change body) {
        Probe probe = keeping.change(id, EntityTags.required(match), body.settings());
        return Answers.ok(ProbeView.of(probe), probe.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR)
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String match) {
        keeping.remove(id, EntityTags.required(match));
        return Response.noContent().build();
    }
}
