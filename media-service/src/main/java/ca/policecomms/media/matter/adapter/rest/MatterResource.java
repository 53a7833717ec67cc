package ca.policecomms.media.matter.adapter.rest;

import static ca.policecomms.media.Role.AUDITOR;
import static ca.policecomms.media.Role.COMMUNICATIONS_MEMBER;
import static ca.policecomms.media.Role.MEDIA_OFFICER;
import static ca.policecomms.media.Role.RELEASE_APPROVER;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.media.matter.application.AmendingMatter;
import ca.policecomms.media.matter.application.LockedMatter;
import ca.policecomms.media.matter.application.OpeningMatter;
import ca.policecomms.media.matter.model.MatterFilter;
import ca.policecomms.media.matter.model.MatterKind;
import ca.policecomms.media.matter.model.MatterState;
import ca.policecomms.media.matter.model.MatterView;
import ca.policecomms.media.matter.model.Matters;
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
import java.util.List;
import java.util.UUID;

/** Matters are found, opened by hand and amended here; decided and closed in {@link MatterActsResource}. */
@Path("/v1/matters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({MEDIA_OFFICER, COMMUNICATIONS_MEMBER})
public class MatterResource {
    private final Matters matters;
    private final OpeningMatter opening;
    private final AmendingMatter amending;
    private final Idempotency idempotency;

    MatterResource(Matters matters, OpeningMatter opening, AmendingMatter amending, Idempotency idempotency) {
        this.matters = matters;
        this.opening = opening;
        this.amending = amending;
        this.idempotency = idempotency;
    }

    /** Newest first. */
    @GET
    @Transactional
    @RolesAllowed({MEDIA_OFFICER, COMMUNICATIONS_MEMBER, RELEASE_APPROVER, AUDITOR})
    public Page<MatterView> list(
            @QueryParam("kind") MatterKind kind,
            @QueryParam("state") MatterState state,
            @QueryParam("major") Boolean major,
            @QueryParam("publicId") UUID publicId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        MatterFilter filter = new MatterFilter(kind, state, major, publicId, Cursor.uuid(cursor), size + 1);
        List<MatterView> rows =
                matters.list(filter).stream().map(MatterView::of).toList();
        return Page.of(rows, size, row -> Cursor.encode(row.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEDIA_OFFICER, COMMUNICATIONS_MEMBER, RELEASE_APPROVER, AUDITOR})
    public Response get(@PathParam("id") UUID id) {
        return MatterAnswer.ok(matters.find(id).orElseThrow(LockedMatter::missing));
    }

    @POST
    public Response open(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid MatterRequests.Open request) {
        return idempotency.once(
                key,
                "POST /v1/matters",
                request,
                () -> MatterAnswer.created(opening.open(request.kind(), request.facts())));
    }

    @PATCH
    @Path("/{id}")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Amend request) {
        return MatterAnswer.ok(amending.amend(id, EntityTags.required(ifMatch), request.facts()));
    }
}
