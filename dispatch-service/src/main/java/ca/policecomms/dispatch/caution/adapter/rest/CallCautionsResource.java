package ca.policecomms.dispatch.caution.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.caution.application.ReadingCautions;
import ca.policecomms.dispatch.caution.model.CautionView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known of a call's premise and telephone. */
@Path("/v1/calls/{id}/cautions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cautions")
public class CallCautionsResource {
    private final ReadingCautions reading;

    CallCautionsResource(ReadingCautions reading) {
        this.reading = reading;
    }

    /** The gravest first. Officers see those of calls that their unit is on. */
    @GET
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    public Page<CautionView> ofCall(@PathParam("id") UUID id) {
        return new Page<>(reading.ofCall(id), null);
    }
}
