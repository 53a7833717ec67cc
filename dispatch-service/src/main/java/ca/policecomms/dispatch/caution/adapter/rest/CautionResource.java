package ca.policecomms.dispatch.caution.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.caution.application.KeepingCautions;
import ca.policecomms.dispatch.caution.model.Caution;
import ca.policecomms.dispatch.caution.model.CautionView;
import ca.policecomms.dispatch.caution.model.Cautions;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to look out for, by premise and telephone. */
@Path("/v1/cautions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cautions")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class CautionResource {
    private final KeepingCautions keeping;
    private final Cautions cautions;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final Audit audit;

    CautionResource(
            KeepingCautions keeping, Cautions cautions, Stamping stamping, Idempotency idempotency, Audit audit) {
        this.keeping = keeping;
        this.cautions = cautions;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @POST
    @APIResponseSchema(value = CautionView.class, responseCode = "201")
    public Response record(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid CautionBodies.Draft body) {
        return idempotency.once(key, "POST /v1/cautions", body, () -> {
            Caution made = keeping.record(
                    body.content(),
                    body.place() == null ? null : body.place().toLocation(),
                    body.phone(),
                    body.callId(),
                    stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/cautions/" + made.id(), made.version(), CautionView.of(made));
        });
    }

    /** Newest first; expired ones where asked for. */
    @GET
    @Transactional
    public Page<CautionView> list(
            @QueryParam("expired") Boolean expired,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        audit.read("cautions", null);
        return Page.of(
                cautions.list(Boolean.TRUE.equals(expired), Cursor.uuid(cursor), size + 1).stream()
                        .map(CautionView::of)
                        .toList(),
                size,
                view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Transactional
    @Path("/{id}")
    @APIResponseSchema(value = CautionView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Caution caution = cautions.find(id).orElseThrow(() -> KeepingCautions.missing(id));
        audit.read("caution/" + id, null);
        return CommandAnswer.ok(caution.version(), CautionView.of(caution));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = CautionView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid CautionBodies.Change body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "PATCH /v1/cautions/" + id, body, () -> {
            Caution changed = keeping.change(id, version, body.content(), stamping.stamp(body.stamp()));
            return CommandAnswer.ok(changed.version(), CautionView.of(changed));
        });
    }
}
