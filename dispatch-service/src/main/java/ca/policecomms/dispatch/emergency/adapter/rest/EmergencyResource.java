package ca.policecomms.dispatch.emergency.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.emergency.application.EndingEmergency;
import ca.policecomms.dispatch.emergency.application.RaisingEmergency;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A unit in danger, until two people know that it is well. */
@Path("/v1/units/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Units")
public class EmergencyResource {
    private final RaisingEmergency raising;
    private final EndingEmergency ending;
    private final LenientPosition positions;
    private final Stamping stamping;
    private final Idempotency idempotency;

    EmergencyResource(
            RaisingEmergency raising,
            EndingEmergency ending,
            LenientPosition positions,
            Stamping stamping,
            Idempotency idempotency) {
        this.raising = raising;
        this.ending = ending;
        this.positions = positions;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /**
     * Never refused: needs no version, no key and no body. A body may hold {@code point} with {@code lat} and {@code lon};
     * what cannot be read of it is left out.
     */
    @POST
    @Path("/emergency")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    public UnitView raise(@PathParam("id") UUID id, String body) {
        Stamp stamp = stamping.stampEmergency(null);
        return UnitView.of(raising.raise(id, positions.in(body, id, stamp.recordedAt()), stamp));
    }

    /** Sent by a dispatcher and by a supervisor; the second ends it. */
    @POST
    @Path("/emergency-end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({DISPATCHER, SUPERVISOR})
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid EmergencyRequests.End body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/units/" + id + "/emergency-end", body, () -> {
            Unit unit = ending.end(id, version, body.voiceCheck(), stamping.stamp(body.stamp()));
            return CommandAnswer.ok(unit.version(), UnitView.of(unit));
        });
    }
}
