package ca.policecomms.dispatch.rotation.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.rotation.application.ReadingRotation;
import ca.policecomms.dispatch.rotation.model.RotationView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who sits where. */
@Path("/v1/rotation/{date}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
public class RotationResource {
    private final ReadingRotation reading;

    RotationResource(ReadingRotation reading) {
        this.reading = reading;
    }

    /** Both shifts that begin on a local date; each pick with its reason and the counts it was made by. */
    @GET
    public RotationView on(@PathParam("date") LocalDate date) {
        return reading.on(date);
    }
}
