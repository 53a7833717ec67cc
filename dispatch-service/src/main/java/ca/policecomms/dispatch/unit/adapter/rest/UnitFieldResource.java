package ca.policecomms.dispatch.unit.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.application.CheckingIn;
import ca.policecomms.dispatch.assignment.application.LoggingOffUnit;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.application.ReportingPosition;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitPositionView;
import ca.policecomms.dispatch.unit.model.UnitPositions;
import ca.policecomms.dispatch.unit.model.UnitView;
import ca.policecomms.dispatch.unit.model.Units;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a unit in the field says: where it is, that it is well, that it goes home. */
@Path("/v1/units/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Units")
@RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
public class UnitFieldResource {
    private final ReportingPosition reporting;
    private final CheckingIn checkingIn;
    private final LoggingOffUnit loggingOff;
    private final Units units;
    private final UnitPositions positions;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final Clock clock;

    UnitFieldResource(
            ReportingPosition reporting,
            CheckingIn checkingIn,
            LoggingOffUnit loggingOff,
            Units units,
            UnitPositions positions,
            Stamping stamping,
            Idempotency idempotency,
            Clock clock) {
        this.reporting = reporting;
        this.checkingIn = checkingIn;
        this.loggingOff = loggingOff;
        this.units = units;
        this.positions = positions;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The newest position known afterwards: a report that comes late puts no unit back. */
    @POST
    @Path("/position")
    public UnitPositionView report(@PathParam("id") UUID id, @NotNull @Valid UnitRequests.Position body) {
        return UnitPositionView.of(
                reporting.report(id, body.lat(), body.lon(), body.accuracyM(), body.at(), body.source()),
                clock.instant());
    }

    /** Where it was last seen. */
    @GET
    @Path("/position")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public UnitPositionView position(@PathParam("id") UUID id) {
        if (units.find(id).isEmpty()) {
            throw ManagingUnit.missing(id);
        }
        return positions
                .of(id)
                .map(seen -> UnitPositionView.of(seen, clock.instant()))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "It never said where it is."));
    }

    /** Answers a safety check, or comes before it. Needs no version. */
    @POST
    @Path("/checkin")
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response checkIn(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid UnitRequests.CheckIn body) {
        return idempotency.once(key, "POST /v1/units/" + id + "/checkin", body, () -> {
            Unit unit = checkingIn.checkIn(id, stamping.stamp(body.stamp()));
            return CommandAnswer.ok(unit.version(), UnitView.of(unit));
        });
    }

    @POST
    @Path("/logoff")
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    public Response logOff(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid UnitRequests.LogOff body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/units/" + id + "/logoff", body, () -> {
            Unit unit =
                    loggingOff.logOff(id, version, Boolean.TRUE.equals(body.requeue()), stamping.stamp(body.stamp()));
            return CommandAnswer.ok(unit.version(), UnitView.of(unit));
        });
    }
}
