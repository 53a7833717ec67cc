package ca.policecomms.dispatch.bolo.adapter.rest;

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
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.bolo.application.IssuingBolo;
import ca.policecomms.dispatch.bolo.model.Bolo;
import ca.policecomms.dispatch.bolo.model.BoloView;
import ca.policecomms.dispatch.bolo.model.Bolos;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody is on the lookout for. */
@Path("/v1/bolos")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "BOLOs")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
public class BoloResource {
    private final IssuingBolo issuing;
    private final Bolos bolos;
    private final PlatoonCycle shifts;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    BoloResource(
            IssuingBolo issuing,
            Bolos bolos,
            PlatoonCycle shifts,
            Stamping stamping,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.issuing = issuing;
        this.bolos = bolos;
        this.shifts = shifts;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = BoloView.class, responseCode = "201")
    public Response issue(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid BoloBodies.Draft body) {
        return idempotency.once(key, "POST /v1/bolos", body, () -> {
            Bolo bolo = issuing.issue(
                    body.kind(),
                    body.text(),
                    body.division(),
                    body.callId(),
                    body.expiresAt(),
                    stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/bolos/" + bolo.id(), bolo.version(), BoloView.of(bolo));
        });
    }

    /**
     * Those in force, newest first.
     *
     * @param unacknowledged only those that the caller has not acknowledged in this shift; the first page only
     */
    @GET
    @Transactional
    public Page<BoloView> list(
            @QueryParam("division") String division,
            @QueryParam("unacknowledged") Boolean unacknowledged,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        Instant now = clock.instant();
        if (Boolean.TRUE.equals(unacknowledged)) {
            Instant shift = shifts.at(now).startsAt();
            return new Page<>(views(bolos.unacknowledged(now, caller.subject(), shift, size)), null);
        }
        return Page.of(
                views(bolos.inForce(now, division, Cursor.uuid(cursor), size + 1)),
                size,
                view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(value = BoloView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Bolo bolo = bolos.find(id).orElseThrow(() -> IssuingBolo.missing(id));
        return CommandAnswer.ok(bolo.version(), BoloView.of(bolo));
    }

    /** Who has read it, newest first; no more than the newest 200. */
    @GET
    @Transactional
    @Path("/{id}/acknowledgements")
    @RolesAllowed({DISPATCHER, SUPERVISOR})
    public Page<Bolos.BoloAcknowledged> acknowledgements(@PathParam("id") UUID id, @QueryParam("limit") Integer limit) {
        Bolo bolo = bolos.find(id).orElseThrow(() -> IssuingBolo.missing(id));
        return new Page<>(bolos.acknowledgements(bolo.id(), Limit.of(limit)), null);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = BoloView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid BoloBodies.Change body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "PATCH /v1/bolos/" + id, body, () -> {
            Bolo bolo = issuing.change(id, version, body.text(), body.expiresAt(), stamping.stamp(body.stamp()));
            return CommandAnswer.ok(bolo.version(), BoloView.of(bolo));
        });
    }

    /** For this shift; {@code If-Match} says which text was read. */
    @POST
    @Path("/{id}/acknowledge")
    @APIResponseSchema(value = BoloView.class, responseCode = "200")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid BoloBodies.Acknowledge body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/bolos/" + id + "/acknowledge", body, () -> {
            Bolo bolo = issuing.acknowledge(id, version, stamping.stamp(body.stamp()));
            return CommandAnswer.ok(bolo.version(), BoloView.of(bolo));
        });
    }

    private static List<BoloView> views(List<Bolo> found) {
        return found.stream().map(BoloView::of).toList();
    }
}
