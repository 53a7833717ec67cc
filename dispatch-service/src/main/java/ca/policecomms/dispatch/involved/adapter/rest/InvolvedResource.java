package ca.policecomms.dispatch.involved.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.involved.application.NamingInvolved;
import ca.policecomms.dispatch.involved.model.Involved;
import ca.policecomms.dispatch.involved.model.Involved.Entry;
import ca.policecomms.dispatch.involved.model.Person;
import ca.policecomms.dispatch.involved.model.Vehicle;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.record.application.Stamping;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Persons and vehicles of a call. Adding needs no {@code If-Match} and is allowed in every state; reading is audited. */
@Path("/v1/calls/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class InvolvedResource {
    private final NamingInvolved naming;
    private final Involved involved;
    private final Calls calls;
    private final Stamping stamping;
    private final Idempotency idempotency;
    private final JustifyingReads reads;

    InvolvedResource(
            NamingInvolved naming,
            Involved involved,
            Calls calls,
            Stamping stamping,
            Idempotency idempotency,
            JustifyingReads reads) {
        this.naming = naming;
        this.involved = involved;
        this.calls = calls;
        this.stamping = stamping;
        this.idempotency = idempotency;
        this.reads = reads;
    }

    /** Id of what was added. */
    public record Named(UUID id) {}

    @POST
    @Path("/persons")
    @APIResponseSchema(value = Named.class, responseCode = "201")
    public Response person(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid InvolvedRequests.NewPerson body) {
        return idempotency.once(
                key,
                "POST /v1/calls/" + id + "/persons",
                body,
                () -> created("persons", naming.person(id, body.toPerson(), stamping.stamp(body.stamp()))));
    }

    @POST
    @Path("/vehicles")
    @APIResponseSchema(value = Named.class, responseCode = "201")
    public Response vehicle(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid InvolvedRequests.NewVehicle body) {
        return idempotency.once(
                key,
                "POST /v1/calls/" + id + "/vehicles",
                body,
                () -> created("vehicles", naming.vehicle(id, body.toVehicle(), stamping.stamp(body.stamp()))));
    }

    @GET
    @Path("/persons")
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    public List<Entry<Person>> persons(@PathParam("id") UUID id) {
        return involved.persons(read(id, "persons"));
    }

    @GET
    @Path("/vehicles")
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    public List<Entry<Vehicle>> vehicles(@PathParam("id") UUID id) {
        return involved.vehicles(read(id, "vehicles"));
    }

    private UUID read(UUID id, String what) {
        UUID call = calls.find(id).orElseThrow(() -> LockedCall.missing(id)).id();
        reads.look("call", id, "/" + what);
        return call;
    }

    private static Response created(String list, NamingInvolved.Named named) {
        return Response.created(URI.create("/v1/calls/" + named.callId() + "/" + list))
                .entity(new Named(named.id()))
                .build();
    }
}
