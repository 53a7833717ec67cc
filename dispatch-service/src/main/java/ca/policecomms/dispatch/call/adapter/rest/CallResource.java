package ca.policecomms.dispatch.call.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.OpeningCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallFilter;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.adapter.rest.ReadReason;
import ca.policecomms.dispatch.record.adapter.rest.TimelinePages;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.TimelineLine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls are taken and found here; what is done to one afterwards is in {@link CallActsResource}. */
@Path("/v1/calls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class CallResource {
    private final OpeningCall opening;
    private final Calls calls;
    private final TimelinePages timelines;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final JustifyingReads reads;

    CallResource(
            OpeningCall opening,
            Calls calls,
            TimelinePages timelines,
            Stamping stamping,
            Idempotency idempotency,
            JustifyingReads reads) {
        this.opening = opening;
        this.calls = calls;
        this.timelines = timelines;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.reads = reads;
    }

    /** Saves a call. 201, or 200 with the call that this import already brought. */
    @POST
    @APIResponseSchema(value = CallView.class, responseCode = "201")
    public Response open(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid CallRequests.Open request) {
        return idempotency.once(key, "POST /v1/calls", request, () -> {
            Stamp stamp = stamping.stampReceived(request.receivedAt(), request.stamp());
            OpeningCall.Opened opened = opening.save(content(request, stamp), request.narrative(), stamp);
            Call call = opened.call();
            return opened.created()
                    ? CommandAnswer.created("/v1/calls/" + call.id(), call.version(), CallView.of(call))
                    : CommandAnswer.ok(call.version(), CallView.of(call));
        });
    }

    private static NewCall content(CallRequests.Open request, Stamp stamp) {
        Instant happened = stamp.occurredAt() == null ? stamp.recordedAt() : stamp.occurredAt();
        CallRequests.Person caller = request.caller();
        return new NewCall(
                request.typeCode(),
                request.priority(),
                request.location().toLocation(),
                request.receivedAt() == null ? happened : request.receivedAt(),
                request.contactId(),
                caller == null ? null : caller.name(),
                caller == null ? null : caller.phone(),
                request.importId(),
                request.externalRef(),
                request.dueAt());
    }

    /** What happened to it, oldest first. */
    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    public Page<TimelineLine> timeline(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        return timelines.read(
                "call", calls.find(id).orElseThrow(() -> LockedCall.missing(id)).id(), cursor, limit, reason);
    }

    /** Who reads a call is audited, and says why unless they worked on it or are in a unit that is on it. */
    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    @APIResponseSchema(value = CallView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id, @Valid @BeanParam ReadReason reason) {
        Call call = calls.find(id).orElseThrow(() -> LockedCall.missing(id));
        reads.look("call", id, "", reason.given());
        return CommandAnswer.ok(call.version(), CallView.of(call));
    }

    /** Newest first, without the callers: who needs one reads the call. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    public Page<CallView> list(
            @QueryParam("state") CallState state,
            @QueryParam("number") String number,
            @QueryParam("importId") UUID importId,
            @QueryParam("externalRef") String externalRef,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        int size = Limit.of(limit);
        UUID before = Cursor.uuid(cursor);
        List<CallView> found =
                calls.list(new CallFilter(state, number, importId, externalRef, before, size + 1)).stream()
                        .map(CallView::of)
                        .map(CallView::withoutCaller)
                        .toList();
        reads.list("call", reason.given(), Map.of("rows", found.size()));
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }
}
