package ca.policecomms.dispatch.recommendation.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.recommendation.application.AskingForUnits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to send to a call, and why. */
@Path("/v1/calls/{id}/recommendation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Recommendations")
public class CallRecommendationResource {
    private final AskingForUnits asking;

    CallRecommendationResource(AskingForUnits asking) {
        this.asking = asking;
    }

    /** Made anew each time, and kept: whoever sends others within ten minutes says why. */
    @GET
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public AskingForUnits.Answer ask(@PathParam("id") UUID id) {
        return asking.ask(id);
    }
}
