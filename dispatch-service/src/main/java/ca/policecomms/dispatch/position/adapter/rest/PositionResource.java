package ca.policecomms.dispatch.position.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.position.application.StaffingPosition;
import ca.policecomms.dispatch.position.model.Position;
import ca.policecomms.dispatch.position.model.PositionState;
import ca.policecomms.dispatch.position.model.PositionView;
import ca.policecomms.dispatch.position.model.Positions;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.adapter.rest.TimelinePages;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.TimelineLine;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The consoles, by their codes, and who is signed on to them. Signing on and off needs no {@code If-Match}. */
@Path("/v1/positions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class PositionResource {
    private static final String PATH = "/v1/positions/";

    private final StaffingPosition staffing;
    private final Positions positions;
    private final TimelinePages timelines;
    private final Stamping stamping;
    private final Idempotency idempotency;

    PositionResource(
            StaffingPosition staffing,
            Positions positions,
            TimelinePages timelines,
            Stamping stamping,
            Idempotency idempotency) {
        this.staffing = staffing;
        this.positions = positions;
        this.timelines = timelines;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** One more console beside those of the profile, for example in a second room. */
    @POST
    @RolesAllowed({SUPERVISOR, ADMIN})
    @APIResponseSchema(value = PositionView.class, responseCode = "201")
    public Response open(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid PositionRequests.Open body) {
        return idempotency.once(key, "POST /v1/positions", body, () -> {
            Label label = new Label(body.en(), body.fr());
            Position position = staffing.open(body.code(), label, body.roles(), stamping.stamp(body.stamp()));
            return CommandAnswer.created(PATH + position.code(), position.version(), PositionView.of(position));
        });
    }

    /** By code. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    public Page<PositionView> list(
            @QueryParam("state") PositionState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<String> after = Cursor.decode(cursor, 1);
        List<PositionView> found = positions.list(after.isEmpty() ? null : after.getFirst(), state, size + 1).stream()
                .map(PositionView::of)
                .toList();
        return Page.of(found, size, view -> Cursor.encode(view.code()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    @APIResponseSchema(value = PositionView.class, responseCode = "200")
    public Response get(@PathParam("code") String code) {
        Position position = find(code);
        return CommandAnswer.ok(position.version(), PositionView.of(position));
    }

    /** Who signed on and off here, oldest first. */
    @GET
    @Path("/{code}/timeline")
    public Page<TimelineLine> timeline(
            @PathParam("code") String code, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return timelines.read("position", find(code).id(), cursor, limit);
    }

    /** Signing on again in the same role changes nothing; in another role it changes the role. */
    @POST
    @Path("/{code}/signon")
    @APIResponseSchema(value = PositionView.class, responseCode = "200")
    public Response signOn(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid PositionRequests.SignOn body) {
        return idempotency.once(
                key,
                "POST " + PATH + code + "/signon",
                body,
                () -> answer(staffing.signOn(code, body.role(), body.stamp())));
    }

    /** One's own position; a supervisor signs off others as well. */
    @POST
    @Path("/{code}/signoff")
    @APIResponseSchema(value = PositionView.class, responseCode = "200")
    public Response signOff(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid PositionRequests.SignOff body) {
        return idempotency.once(
                key,
                "POST " + PATH + code + "/signoff",
                body,
                () -> answer(staffing.signOff(code, stamping.stamp(body.stamp()))));
    }

    private Position find(String code) {
        return positions.find(code).orElseThrow(() -> StaffingPosition.missing(code));
    }

    private static Response answer(Position position) {
        return CommandAnswer.ok(position.version(), PositionView.of(position));
    }
}
