package ca.policecomms.dispatch.warrant.adapter.rest;

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
import ca.policecomms.dispatch.record.adapter.rest.ReadReason;
import ca.policecomms.dispatch.record.adapter.rest.TimelinePages;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.TimelineLine;
import ca.policecomms.dispatch.warrant.application.ConfirmingWarrant;
import ca.policecomms.dispatch.warrant.application.ConfirmingWarrant.AgencyAnswer;
import ca.policecomms.dispatch.warrant.application.OpeningConfirmation;
import ca.policecomms.dispatch.warrant.application.OpeningConfirmation.Found;
import ca.policecomms.dispatch.warrant.application.ReadingConfirmations;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmation;
import ca.policecomms.dispatch.warrant.model.WarrantState;
import ca.policecomms.dispatch.warrant.model.WarrantView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Confirmations of warrants, from the hit to the word of the officer (requirement D31). */
@Path("/v1/warrant-confirmations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Records")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class WarrantConfirmationResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private final OpeningConfirmation opening;
    private final ConfirmingWarrant confirming;
    private final ReadingConfirmations reading;
    private final TimelinePages timelines;
    private final Stamping stamping;
    private final Idempotency idempotency;

    WarrantConfirmationResource(
            OpeningConfirmation opening,
            ConfirmingWarrant confirming,
            ReadingConfirmations reading,
            TimelinePages timelines,
            Stamping stamping,
            Idempotency idempotency) {
        this.opening = opening;
        this.confirming = confirming;
        this.reading = reading;
        this.timelines = timelines;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** A warrant was found. */
    @POST
    @RolesAllowed({OFFICER, CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = WarrantView.class, responseCode = "201")
    public Response open(@HeaderParam(KEY) String key, @NotNull @Valid WarrantRequests.Open body) {
        return idempotency.once(key, "POST /v1/warrant-confirmations", body, () -> {
            Stamp stamp = stamping.stamp(body.stamp());
            Found found = new Found(
                    body.callId(),
                    body.queryId(),
                    body.urgency(),
                    body.warrantReference(),
                    body.agency(),
                    body.limit() == null ? null : body.limit().toLimit());
            WarrantView view = opening.open(found, stamp).view(stamp.recordedAt());
            return CommandAnswer.created("/v1/warrant-confirmations/" + view.id(), view.version(), view);
        });
    }

    /** Who reads it is audited. */
    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = WarrantView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id, @Valid @BeanParam ReadReason reason) {
        WarrantView view = reading.read(id, "", reason.given());
        return CommandAnswer.ok(view.version(), view);
    }

    @GET
    @Path("/{id}/timeline")
    public Page<TimelineLine> timeline(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        reading.read(id, "/timeline", reason.given());
        return timelines.page(id, cursor, limit);
    }

    /** Newest first. */
    @GET
    public Page<WarrantView> list(
            @QueryParam("state") WarrantState state,
            @QueryParam("callId") UUID callId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        int size = Limit.of(limit);
        List<WarrantView> found = reading.list(state, callId, Cursor.uuid(cursor), size + 1, reason.given());
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    /** The agency that holds it was asked: the clock starts. */
    @POST
    @Path("/{id}/request")
    @APIResponseSchema(value = WarrantView.class, responseCode = "200")
    public Response request(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid WarrantRequests.Act body) {
        return command(
                id,
                "request",
                key,
                match,
                body,
                body.stamp(),
                (version, stamp) -> confirming.request(id, version, stamp));
    }

    /** What the agency said. */
    @POST
    @Path("/{id}/answer")
    @APIResponseSchema(value = WarrantView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid WarrantRequests.Answer body) {
        boolean confirmed = body.outcome() == WarrantRequests.Outcome.CONFIRMED;
        AgencyAnswer said = new AgencyAnswer(confirmed, body.agencyMember(), body.reasonCode());
        return command(
                id,
                "answer",
                key,
                match,
                body,
                body.stamp(),
                (version, stamp) -> confirming.answer(id, version, said, stamp));
    }

    /** A second person compares identity and geographic limit. */
    @POST
    @Path("/{id}/second-check")
    @APIResponseSchema(value = WarrantView.class, responseCode = "200")
    public Response secondCheck(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid WarrantRequests.SecondCheck body) {
        return command(
                id,
                "second-check",
                key,
                match,
                body,
                body.stamp(),
                (version, stamp) ->
                        confirming.secondCheck(id, version, body.identityMatches(), body.withinLimit(), stamp));
    }

    /** The outcome was told to who waits with the person. */
    @POST
    @Path("/{id}/relay")
    @APIResponseSchema(value = WarrantView.class, responseCode = "200")
    public Response relay(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid WarrantRequests.Act body) {
        return command(
                id, "relay", key, match, body, body.stamp(), (version, stamp) -> confirming.relay(id, version, stamp));
    }

    /** Who waits with the person has understood. */
    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed({OFFICER, CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = WarrantView.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid WarrantRequests.Act body) {
        return command(
                id,
                "acknowledge",
                key,
                match,
                body,
                body.stamp(),
                (version, stamp) -> confirming.acknowledge(id, version, stamp));
    }

    private Response command(
            UUID id,
            String act,
            String key,
            String match,
            Object body,
            ReportedTime reported,
            BiFunction<Long, Stamp, WarrantConfirmation> work) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/warrant-confirmations/" + id + "/" + act, body, () -> {
            Stamp stamp = stamping.stamp(reported);
            WarrantConfirmation warrant = work.apply(version, stamp);
            return CommandAnswer.ok(warrant.version(), warrant.view(stamp.recordedAt()));
        });
    }
}
