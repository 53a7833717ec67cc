package ca.policecomms.dispatch.unitrequest.adapter.rest;

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
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.unitrequest.application.RequestingForUnit;
import ca.policecomms.dispatch.unitrequest.model.RequestAct;
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

/** What units ask for. */
@Path("/v1/unit-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Unit requests")
@RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
public class UnitRequestResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private final RequestingForUnit asking;
    private final UnitRequests requests;
    private final Stamping stamping;
    private final Idempotency idempotency;

    UnitRequestResource(RequestingForUnit asking, UnitRequests requests, Stamping stamping, Idempotency idempotency) {
        this.asking = asking;
        this.requests = requests;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** Of all units, newest first. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public Page<UnitRequestView> list(
            @QueryParam("open") Boolean open, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                requests.list(null, open, Cursor.uuid(cursor), size + 1).stream()
                        .map(UnitRequestView::of)
                        .toList(),
                size,
                view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = UnitRequestView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        UnitRequest request = requests.find(id).orElseThrow(() -> RequestingForUnit.missing(id));
        return CommandAnswer.ok(request.version(), UnitRequestView.of(request));
    }

    /** Somebody is coming: {@code accept}; it is there: {@code arrive}. */
    @POST
    @Path("/{id}/{step: accept|arrive}")
    @APIResponseSchema(value = UnitRequestView.class, responseCode = "200")
    public Response step(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid RequestBodies.Step body) {
        RequestAct act = step.equals("accept") ? RequestAct.ACCEPT : RequestAct.ARRIVE;
        return act(id, step, act, null, key, match, body, body.stamp());
    }

    /** Nobody comes, so that the next in turn is asked: {@code refuse}; it is needed no more: {@code cancel}. */
    @POST
    @Path("/{id}/{end: refuse|cancel}")
    @APIResponseSchema(value = UnitRequestView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("end") String end,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid RequestBodies.Because body) {
        RequestAct act = end.equals("refuse") ? RequestAct.REFUSE : RequestAct.CANCEL;
        return act(id, end, act, body.reason(), key, match, body, body.stamp());
    }

    private Response act(
            UUID id,
            String path,
            RequestAct act,
            String reason,
            String key,
            String match,
            Object body,
            ReportedTime time) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/unit-requests/" + id + "/" + path, body, () -> {
            UnitRequest done = asking.act(id, version, act, reason, stamping.stamp(time));
            return CommandAnswer.ok(done.version(), UnitRequestView.of(done));
        });
    }
}
