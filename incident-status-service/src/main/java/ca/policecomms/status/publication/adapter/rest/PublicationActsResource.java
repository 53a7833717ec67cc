package ca.policecomms.status.publication.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.publication.application.ApprovingPublication;
import ca.policecomms.status.publication.application.ReleasingPublication;
import ca.policecomms.status.publication.application.SubmittingPublication;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

/**
 * The way of a publication to the public: one person submits, another approves what they were shown, and it is released.
 * Every step is repeated safely, because each asks for the version it was decided on.
 */
@Path("/v1/publications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed(Role.APPROVER)
public class PublicationActsResource {

    private final SubmittingPublication submitting;
    private final ApprovingPublication approving;
    private final ReleasingPublication releasing;
    private final Caller caller;

    PublicationActsResource(
            SubmittingPublication submitting,
            ApprovingPublication approving,
            ReleasingPublication releasing,
            Caller caller) {
        this.submitting = submitting;
        this.approving = approving;
        this.releasing = releasing;
        this.caller = caller;
    }

    @POST
    @Path("/submission")
    @RolesAllowed(Role.EDITOR)
    public Response submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String match) {
        return PublicationResource.answer(submitting.submit(id, EntityTags.required(match), caller.subject()));
    }

    @POST
    @Path("/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid PublicationRequests.Approve body) {
        return PublicationResource.answer(
                approving.approve(id, EntityTags.required(match), body.hash(), caller.subject()));
    }

    @POST
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid PublicationRequests.Reject body) {
        return PublicationResource.answer(approving.reject(id, EntityTags.required(match), body.reason()));
    }

    @POST
    @Path("/release")
    public Response release(@PathParam("id") UUID id, @HeaderParam("If-Match") String match) {
        return PublicationResource.answer(releasing.release(id, EntityTags.required(match), caller.subject()));
    }

    /** One approver alone, for the status of emergency lines and how to reach the police. */
    @POST
    @Path("/break-glass")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response breakGlass(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid PublicationRequests.BreakGlass body) {
        return PublicationResource.answer(
                releasing.breakGlass(id, EntityTags.required(match), body.reason(), caller.subject()));
    }

    /** Somebody else has looked at what one person released alone. */
    @POST
    @Path("/review")
    public Response review(@PathParam("id") UUID id, @HeaderParam("If-Match") String match) {
        return PublicationResource.answer(approving.review(id, EntityTags.required(match), caller.subject()));
    }
}
