package ca.policecomms.dispatch.recommendation.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.recommendation.application.AskingForUnits;
import ca.policecomms.dispatch.recommendation.model.Recommendations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to send, why, and when somebody chose otherwise. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Recommendations")
public class RecommendationResource {
    private final AskingForUnits asking;
    private final Recommendations recommendations;
    private final Audit audit;

    RecommendationResource(AskingForUnits asking, Recommendations recommendations, Audit audit) {
        this.asking = asking;
        this.recommendations = recommendations;
        this.audit = audit;
    }

    /** Made anew each time, and kept: whoever sends others within ten minutes says why. */
    @GET
    @Path("/calls/{id}/recommendation")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
    public AskingForUnits.Answer ask(@PathParam("id") UUID id) {
        return asking.ask(id);
    }

    /** With all that it was made of. */
    @GET
    @Transactional
    @Path("/recommendations/{id}")
    @RolesAllowed({DISPATCHER, SUPERVISOR})
    public Recommendations.Kept get(@PathParam("id") UUID id) {
        Recommendations.Kept kept = recommendations
                .find(id)
                .orElseThrow(
                        () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no recommendation " + id + "."));
        audit.read("recommendation/" + id, null);
        return kept;
    }

    /** Where others were sent than recommended, newest first. */
    @GET
    @Path("/recommendations")
    @RolesAllowed(SUPERVISOR)
    public Page<Recommendations.Departure> departures(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                recommendations.departures(Cursor.uuid(cursor), size + 1),
                size,
                departure -> Cursor.encode(departure.id().toString()));
    }
}
