package ca.policecomms.dispatch.roster.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.roster.application.ReadingRoster;
import ca.policecomms.dispatch.roster.model.RosterView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works when. */
@Path("/v1/roster/{date}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
public class RosterResource {
    private final ReadingRoster reading;

    RosterResource(ReadingRoster reading) {
        this.reading = reading;
    }

    /** The shifts that begin on a local date, with absences, swaps, and what lacks to the minimum. */
    @GET
    public RosterView on(@PathParam("date") LocalDate date) {
        return reading.on(date);
    }
}
