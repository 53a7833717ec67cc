package ca.policecomms.status.hold.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.hold.application.HoldView;
import ca.policecomms.status.hold.application.LiftingHold;
import ca.policecomms.status.hold.application.PlacingHold;
import ca.policecomms.status.hold.model.HeldTarget;
import ca.policecomms.status.hold.model.Hold;
import ca.policecomms.status.hold.model.HoldState;
import ca.policecomms.status.hold.model.Holds;
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

/** Investigation holds: what must not become public, on whose word, and until two people decide otherwise. */
@Path("/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class HoldResource {

    private final PlacingHold placing;
    private final LiftingHold lifting;
    private final Holds holds;
    private final Idempotency idempotency;
    private final Caller caller;

    HoldResource(PlacingHold placing, LiftingHold lifting, Holds holds, Idempotency idempotency, Caller caller) {
        this.placing = placing;
        this.lifting = lifting;
        this.holds = holds;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<HoldView> list(
            @QueryParam("state") HoldState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(holds.before(Cursors.id(cursor), state, size + 1), size, h -> Cursor.encode(h.id().toString()))
                .map(HoldView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        Hold hold = holds.find(id).orElseThrow(() -> LiftingHold.missing(id));
        return Answers.ok(HoldView.of(hold), hold.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER)
    public Response place(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid HoldRequests.Place body) {
        return idempotency.once(key, "POST /v1/holds", body, () -> {
            Hold hold = placing.place(
                    new HeldTarget(body.subjectKind(), body.subjectId(), body.field()),
                    body.reason(),
                    body.authority(),
                    body.reviewAt(),
                    caller.subject());
            return Answers.created("/v1/holds/" + hold.id(), HoldView.of(hold), hold.version());
        });
    }

    /** Still needed, until the next review. */
    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER)
    public Response review(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String match, @NotNull @Valid HoldRequests.Review body) {
        Hold hold = lifting.review(id, EntityTags.required(match), body.reviewAt());
        return Answers.ok(HoldView.of(hold), hold.version());
    }

    /** The first person proposes, the second lifts. */
    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER)
    public Response lift(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String match, @NotNull @Valid HoldRequests.Lift body) {
        Hold hold = lifting.lift(id, EntityTags.required(match), body.reason(), caller.subject());
        return Answers.ok(HoldView.of(hold), hold.version());
    }
}
