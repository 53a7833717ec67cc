package ca.policecomms.dispatch.board.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.board.application.Board;
import ca.policecomms.dispatch.board.application.ReadingBoard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes on now; the stream tells what changes. */
@Path("/v1/board")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Stream")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class BoardResource {
    private final ReadingBoard reading;

    BoardResource(ReadingBoard reading) {
        this.reading = reading;
    }

    /** All open calls, units on duty, their assignments and timers, and the position from which the stream goes on. */
    @GET
    public Board board(@QueryParam("division") String division) {
        return reading.read(division);
    }
}
