package ca.policecomms.status.publication.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.publication.application.GatheringPublication;
import ca.policecomms.status.publication.application.LoadingContent;
import ca.policecomms.status.publication.application.PublicationSummary;
import ca.policecomms.status.publication.application.PublicationView;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.PublicationState;
import ca.policecomms.status.publication.model.Publications;
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

/** Gathering drafts for a release and reading what it would make public. */
@Path("/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class PublicationResource {

    private final GatheringPublication gathering;
    private final LoadingContent loading;
    private final Publications publications;
    private final Idempotency idempotency;
    private final Caller caller;

    PublicationResource(
            GatheringPublication gathering,
            LoadingContent loading,
            Publications publications,
            Idempotency idempotency,
            Caller caller) {
        this.gathering = gathering;
        this.loading = loading;
        this.publications = publications;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<PublicationSummary> list(
            @QueryParam("state") PublicationState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                        publications.before(Cursors.id(cursor), state, size + 1),
                        size,
                        p -> Cursor.encode(p.id().toString()))
                .map(PublicationSummary::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return answer(loading.load(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response gather(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid PublicationRequests.Gather body) {
        return idempotency.once(key, "POST /v1/publications", body, () -> {
            Gathered gathered = gathering.gather(body.selection(), caller.subject());
            return Answers.created(
                    "/v1/publications/" + gathered.publication().id(),
                    PublicationView.of(gathered),
                    gathered.publication().version());
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid PublicationRequests.Gather body) {
        return answer(gathering.change(id, EntityTags.required(match), body.selection(), caller.subject()));
    }

    static Response answer(Gathered gathered) {
        return Answers.ok(PublicationView.of(gathered), gathered.publication().version());
    }
}
