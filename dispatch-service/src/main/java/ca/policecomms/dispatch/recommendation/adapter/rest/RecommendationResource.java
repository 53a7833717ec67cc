package ca.policecomms.dispatch.recommendation.adapter.rest;

import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
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

/** Recommendations that were made, and when somebody chose otherwise. */
@Path("/v1/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Recommendations")
public class RecommendationResource {
    private final Recommendations recommendations;
    private final Audit audit;

    RecommendationResource(Recommendations recommendations, Audit audit) {
        this.recommendations = recommendations;
        this.audit = audit;
    }

    /** With all that it was made of. */
    @GET
    @Transactional
    @Path("/{id}")
    @RolesAllowed({DISPATCHER, SUPERVISOR})
    public Recommendations.KeptRecommendation get(@PathParam("id") UUID id) {
        Recommendations.KeptRecommendation kept = recommendations
                .find(id)
                .orElseThrow(
                        () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no recommendation " + id + "."));
        audit.read("recommendation/" + id, null);
        return kept;
    }

    /** Where others were sent than recommended, newest first. */
    @GET
    @RolesAllowed(SUPERVISOR)
    public Page<Recommendations.RecommendationDeparture> departures(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                recommendations.departures(Cursor.uuid(cursor), size + 1),
                size,
                departure -> Cursor.encode(departure.id().toString()));
    }
}
