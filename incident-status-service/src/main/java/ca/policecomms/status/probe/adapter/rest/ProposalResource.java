package ca.policecomms.status.probe.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.probe.application.DecidingProposal;
import ca.policecomms.status.probe.application.ProposalView;
import ca.policecomms.status.probe.model.Probes;
import ca.policecomms.status.probe.model.Proposal;
import ca.policecomms.status.probe.model.ProposalState;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What probes propose; people decide. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class ProposalResource {

    private final DecidingProposal deciding;
    private final Probes probes;
    private final Caller caller;

    ProposalResource(DecidingProposal deciding, Probes probes, Caller caller) {
        this.deciding = deciding;
        this.probes = probes;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<ProposalView> list(
            @QueryParam("state") ProposalState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                        probes.proposals(Cursors.id(cursor), state, size + 1),
                        size,
                        p -> Cursor.encode(p.id().toString()))
                .map(ProposalView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return answer(probes.findProposal(id).orElseThrow(() -> DecidingProposal.missing(id)));
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(Role.EDITOR)
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String match) {
        return answer(deciding.accept(id, EntityTags.required(match), caller.subject()));
    }

    @POST
    @Path("/{id}/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid ProbeRequests.Dismiss body) {
        return answer(deciding.dismiss(id, EntityTags.required(match), body.reason(), caller.subject()));
    }

    private static Response answer(Proposal proposal) {
        return Answers.ok(ProposalView.of(proposal), proposal.version());
    }
}
