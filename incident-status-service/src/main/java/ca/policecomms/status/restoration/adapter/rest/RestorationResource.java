package ca.policecomms.status.restoration.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.restoration.application.KeepingBoard;
import ca.policecomms.status.restoration.application.RestorationView;
import ca.policecomms.status.restoration.application.RestoringSystem;
import ca.policecomms.status.restoration.model.RestorationItem;
import ca.policecomms.status.restoration.model.RestorationState;
import ca.policecomms.status.restoration.model.Restorations;
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
import java.util.List;
import java.util.UUID;

/** The restoration board: which system comes back when, and through which gate. */
@Path("/v1/restoration-items")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class RestorationResource {

    private final KeepingBoard board;
    private final RestoringSystem restoring;
    private final Restorations restorations;
    private final Idempotency idempotency;
    private final Caller caller;

    RestorationResource(
            KeepingBoard board,
            RestoringSystem restoring,
            Restorations restorations,
            Idempotency idempotency,
            Caller caller) {
        this.board = board;
        this.restoring = restoring;
        this.restorations = restorations;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** With {@code incidentId} those of one incident, by rank; else all, by age. */
    @GET
    @Transactional
    public Page<RestorationView> list(
            @QueryParam("incidentId") UUID incident,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<RestorationItem> items =
                incident == null ? restorations.after(Cursors.id(cursor), size + 1) : restorations.of(incident, size);
        return Page.of(items, size, i -> Cursor.encode(i.id().toString())).map(RestorationView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return answer(restorations.find(id).orElseThrow(() -> KeepingBoard.missing(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response add(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid RestorationRequests.Create body) {
        return idempotency.once(key, "POST /v1/restoration-items", body, () -> {
            RestorationItem item = board.add(body.incidentId(), body.componentId(), body.plan(), caller.subject());
            return Answers.created("/v1/restoration-items/" + item.id(), RestorationView.of(item), item.version());
        });
    }

    /** Rank and carrying over are for approvers, the plan is for editors; one of them at a time. */
    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.EDITOR, Role.APPROVER})
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid RestorationRequests.Change body) {
        long version = EntityTags.required(match);
        int kinds = (body.plans() ? 1 : 0) + (body.rank() == null ? 0 : 1) + (body.carryReason() == null ? 0 : 1);
        if (kinds != 1) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Change the plan, the rank or carry it over.")
                    .violation("rank", "must come alone");
        }
        if (body.plans()) {
            caller.require(Role.EDITOR);
            return answer(board.plan(id, version, body.plan(), caller.subject()));
        }
        caller.require(Role.APPROVER);
        return answer(
                body.rank() != null
                        ? board.rank(id, version, body.rank(), caller.subject())
                        : board.carryOver(id, version, body.carryReason(), caller.subject()));
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.EDITOR, Role.APPROVER})
    public Response move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid RestorationRequests.Move body) {
        requireRole(body.to());
        return answer(restoring.move(
                id,
                EntityTags.required(match),
                body.step(),
                caller.subject(),
                caller.has(Role.EDITOR),
                caller.has(Role.APPROVER)));
    }

    /** Whose step it is whatever the state; what depends on the state is decided with it. */
    private void requireRole(RestorationState to) {
        switch (to) {
            case RESTORED, VALIDATING, WAITING_PARTNER, LIVE -> caller.require(Role.EDITOR);
            case RETIRED -> caller.require(Role.APPROVER);
            case QUEUED, PREPARING, CLEARED -> caller.require(Role.EDITOR, Role.APPROVER);
        }
    }

    /** Clears one line of the security checklist. */
    @POST
    @Path("/{id}/gate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER)
    public Response clear(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid RestorationRequests.Clear body) {
        return answer(restoring.clear(id, EntityTags.required(match), body.line(), body.evidence(), caller.subject()));
    }

    private static Response answer(RestorationItem item) {
        return Answers.ok(RestorationView.of(item), item.version());
    }
}
