package ca.policecomms.dispatch.absence.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.absence.application.KeepingAbsences;
import ca.policecomms.dispatch.absence.model.Absence;
import ca.policecomms.dispatch.absence.model.AbsenceState;
import ca.policecomms.dispatch.absence.model.AbsenceView;
import ca.policecomms.dispatch.absence.model.Absences;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
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
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Absences: members ask for their own, supervisors acknowledge or refuse. */
@Path("/v1/absences")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class AbsenceResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";
    private static final String PATH = "/v1/absences/";

    private final KeepingAbsences keeping;
    private final Absences absences;
    private final Idempotency idempotency;

    AbsenceResource(KeepingAbsences keeping, Absences absences, Idempotency idempotency) {
        this.keeping = keeping;
        this.absences = absences;
        this.idempotency = idempotency;
    }

    @POST
    @APIResponseSchema(value = AbsenceView.class, responseCode = "201")
    public Response request(@HeaderParam(KEY) String key, @NotNull @Valid AbsenceRequests.Request body) {
        return idempotency.once(key, "POST /v1/absences", body, () -> {
            Absence absence = keeping.request(body.memberId(), body.kind(), body.from(), body.to(), body.stamp());
            return CommandAnswer.created(PATH + absence.id(), absence.version(), absence.view());
        });
    }

    /** Newest first. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    public Page<AbsenceView> list(
            @QueryParam("memberId") UUID memberId,
            @QueryParam("state") AbsenceState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<AbsenceView> found = absences.list(Cursor.uuid(cursor), memberId, state, size + 1).stream()
                .map(Absence::view)
                .toList();
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    @APIResponseSchema(value = AbsenceView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Absence absence = absences.find(id).orElseThrow(() -> KeepingAbsences.missing(id));
        return CommandAnswer.ok(absence.version(), absence.view());
    }

    @PATCH
    @Path("/{id}")
    @APIResponseSchema(value = AbsenceView.class, responseCode = "200")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AbsenceRequests.Amend body) {
        return act(
                id,
                "amend",
                key,
                match,
                body,
                version -> keeping.amend(id, version, body.kind(), body.from(), body.to(), body.stamp()));
    }

    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed(SUPERVISOR)
    @APIResponseSchema(value = AbsenceView.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AbsenceRequests.Acknowledge body) {
        boolean accepting = Boolean.TRUE.equals(body.acceptShortfall());
        return act(
                id,
                "acknowledge",
                key,
                match,
                body,
                version -> keeping.acknowledge(id, version, accepting, body.stamp()));
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(SUPERVISOR)
    @APIResponseSchema(value = AbsenceView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AbsenceRequests.End body) {
        return act(id, "refuse", key, match, body, version -> keeping.refuse(id, version, body.reason(), body.stamp()));
    }

    @POST
    @Path("/{id}/withdraw")
    @APIResponseSchema(value = AbsenceView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid AbsenceRequests.End body) {
        return act(
                id,
                "withdraw",
                key,
                match,
                body,
                version -> keeping.withdraw(id, version, body.reason(), body.stamp()));
    }

    private Response act(UUID id, String act, String key, String match, Object body, LongFunction<Absence> command) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST " + PATH + id + "/" + act, body, () -> {
            Absence absence = command.apply(version);
            return CommandAnswer.ok(absence.version(), absence.view());
        });
    }
}
