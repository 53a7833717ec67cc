package ca.policecomms.status.component.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.component.application.AlternateView;
import ca.policecomms.status.component.application.KeepingAlternate;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Alternates;
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

/** How the public is served meanwhile; with staff text, hence for staff only. */
@Path("/v1/alternates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class AlternateResource {

    private final KeepingAlternate keeping;
    private final Alternates alternates;
    private final Caller caller;

    AlternateResource(KeepingAlternate keeping, Alternates alternates, Caller caller) {
        this.keeping = keeping;
        this.alternates = alternates;
        this.caller = caller;
    }

    /** Ended ones whose work is still to be entered. */
    @GET
    @Transactional
    public Page<AlternateView> withOpenEntry(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                        alternates.withOpenEntry(Cursors.id(cursor), size + 1),
                        size,
                        a -> Cursor.encode(a.id().toString()))
                .map(AlternateView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        Alternate alternate = alternates.find(id).orElseThrow(() -> KeepingAlternate.missing(id));
        return Answers.ok(AlternateView.of(alternate), alternate.version());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid AlternateRequests.Change body) {
        long version = EntityTags.required(match);
        if (body.entered()) {
            body.requireDoneAlone();
            Alternate entered = keeping.entered(id, version);
            return Answers.ok(AlternateView.of(entered), entered.version());
        }
        Alternate alternate = keeping.change(
                id,
                version,
                body.coverage(),
                LongText.text(body.publicWording()),
                AlternateRequests.Notes.notes(body.notes()),
                caller.subject());
        return Answers.ok(AlternateView.of(alternate), alternate.version());
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid AlternateRequests.End body) {
        Alternate alternate = keeping.proposeEnd(id, EntityTags.required(match), body.backEntry(), caller.subject());
        return Answers.ok(AlternateView.of(alternate), alternate.version());
    }
}
