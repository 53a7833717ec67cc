package ca.policecomms.media.matter.adapter.rest;

import static ca.policecomms.media.Role.COMMUNICATIONS_MEMBER;
import static ca.policecomms.media.Role.MEDIA_OFFICER;
import static ca.policecomms.media.Role.RELEASE_APPROVER;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.media.matter.application.ClosingMatter;
import ca.policecomms.media.matter.application.DecidingMatter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What is done to a matter. */
@Path("/v1/matters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MatterActsResource {
    private final DecidingMatter deciding;
    private final ClosingMatter closing;
    private final Idempotency idempotency;

    MatterActsResource(DecidingMatter deciding, ClosingMatter closing, Idempotency idempotency) {
        this.deciding = deciding;
        this.closing = closing;
        this.idempotency = idempotency;
    }

    /** RELEASE, DEFER until a time, or WITHHOLD for a reason; replaces the decision before it. */
    @POST
    @Path("/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MEDIA_OFFICER, RELEASE_APPROVER})
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid MatterRequests.Decide request) {
        long version = EntityTags.required(ifMatch);
        return idempotency.once(
                key,
                "POST /v1/matters/" + id + "/decision",
                request,
                () -> MatterAnswer.ok(deciding.decide(
                        id, version, request.decision(), request.reviewAt(), request.reason(), request.note())));
    }

    @POST
    @Path("/close")
    @RolesAllowed({MEDIA_OFFICER, COMMUNICATIONS_MEMBER})
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        long version = EntityTags.required(ifMatch);
        return idempotency.once(
                key, "POST /v1/matters/" + id + "/close", version, () -> MatterAnswer.ok(closing.close(id, version)));
    }
}
