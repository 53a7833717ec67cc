package ca.policecomms.dispatch.unitrequest.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import ca.policecomms.dispatch.unitrequest.application.RequestingForUnit;
import ca.policecomms.dispatch.unitrequest.model.UnitRequest;
import ca.policecomms.dispatch.unitrequest.model.UnitRequestView;
import ca.policecomms.dispatch.unitrequest.model.UnitRequests;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one unit asks for. */
@Path("/v1/units/{id}/requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Unit requests")
@RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
public class RequestsOfUnitResource {
    private static final String KEY = "Idempotency-Key";

    private final RequestingForUnit asking;
    private final UnitRequests requests;
    private final Units units;
    private final Stamping stamping;
    private final Idempotency idempotency;

    RequestsOfUnitResource(
            RequestingForUnit asking, UnitRequests requests, Units units, Stamping stamping, Idempotency idempotency) {
        this.asking = asking;
        this.requests = requests;
        this.units = units;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    @POST
    @APIResponseSchema(value = UnitRequestView.class, responseCode = "201")
    public Response ask(
            @PathParam("id") UUID id, @HeaderParam(KEY) String key, @NotNull @Valid RequestBodies.Ask body) {
        return idempotency.once(key, "POST /v1/units/" + id + "/requests", body, () -> {
            UnitRequest made =
                    asking.ask(id, body.kind(), body.language(), body.detail(), stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/unit-requests/" + made.id(), made.version(), UnitRequestView.of(made));
        });
    }

    /** Of one unit, newest first. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public Page<UnitRequestView> ofUnit(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        Unit unit = units.find(id).orElseThrow(() -> ManagingUnit.missing(id));
        int size = Limit.of(limit);
        return Page.of(
                requests.list(unit.id(), null, Cursor.uuid(cursor), size + 1).stream()
                        .map(UnitRequestView::of)
                        .toList(),
                size,
                view -> Cursor.encode(view.id().toString()));
    }
}
