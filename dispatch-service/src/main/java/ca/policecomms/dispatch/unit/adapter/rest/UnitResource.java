package ca.policecomms.dispatch.unit.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.adapter.rest.TimelinePages;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.TimelineLine;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import ca.policecomms.dispatch.unit.model.UnitView;
import ca.policecomms.dispatch.unit.model.Units;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units: who is on duty, and what they can be asked to do. */
@Path("/v1/units")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Units")
@RolesAllowed({DISPATCHER, SUPERVISOR})
public class UnitResource {
    private final ManagingUnit managing;
    private final ActingForUnit acting;
    private final Units units;
    private final TimelinePages timelines;
    private final Stamping stamping;
    private final Idempotency idempotency;

    UnitResource(
            ManagingUnit managing,
            ActingForUnit acting,
            Units units,
            TimelinePages timelines,
            Stamping stamping,
            Idempotency idempotency) {
        this.managing = managing;
        this.acting = acting;
        this.units = units;
        this.timelines = timelines;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({SUPERVISOR, ADMIN})
    @APIResponseSchema(value = UnitView.class, responseCode = "201")
    public Response register(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid UnitRequests.Register body) {
        return idempotency.once(key, "POST /v1/units", body, () -> {
            List<String> capabilities = Optional.ofNullable(body.capabilities()).orElse(List.of());
            Unit unit = managing.register(
                    body.callSign(), body.service(), body.division(), capabilities, stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/units/" + unit.id(), unit.version(), UnitView.of(unit));
        });
    }

    /** What happened to it, oldest first. */
    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public Page<TimelineLine> timeline(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return timelines.read(
                "unit",
                units.find(id).orElseThrow(() -> ManagingUnit.missing(id)).id(),
                cursor,
                limit);
    }

    /** Officers see their own. */
    @GET
    @Path("/{id}")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Unit unit = units.find(id).orElseThrow(() -> ManagingUnit.missing(id));
        acting.requireRoomOrCrew(unit);
        return CommandAnswer.ok(unit.version(), UnitView.of(unit));
    }

    /** By call sign. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public Page<UnitView> list(
            @QueryParam("callSign") String callSign,
            @QueryParam("status") UnitStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<String> after = Cursor.decode(cursor, 1);
        Stream<Unit> found = callSign == null
                ? units.list(after.isEmpty() ? null : after.getFirst(), status, size + 1).stream()
                : units.findByCallSign(callSign).stream();
        return Page.of(found.map(UnitView::of).toList(), size, view -> Cursor.encode(view.callSign()));
    }

    /** Who logs on from the unit is in it. */
    @POST
    @Path("/{id}/logon")
    @RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response logOn(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid UnitRequests.LogOn body) {
        return act(
                id,
                "logon",
                key,
                match,
                body,
                version -> managing.logOn(
                        id,
                        version,
                        body.reason(),
                        body.crew() == null ? Set.of() : body.crew(),
                        body.shiftEndsAt(),
                        stamping.stamp(body.stamp())));
    }

    @POST
    @Path("/{id}/status")
    @RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response status(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid UnitRequests.Status body) {
        return act(
                id,
                "status",
                key,
                match,
                body,
                version -> managing.report(id, version, body.status(), body.reason(), stamping.stamp(body.stamp())));
    }

    private Response act(UUID id, String act, String key, String match, Object body, LongFunction<Unit> command) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/units/" + id + "/" + act, body, () -> {
            Unit unit = command.apply(version);
            return CommandAnswer.ok(unit.version(), UnitView.of(unit));
        });
    }
}
