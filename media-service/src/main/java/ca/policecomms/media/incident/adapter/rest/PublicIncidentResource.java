package ca.policecomms.media.incident.adapter.rest;

import static ca.policecomms.media.Role.AUDITOR;
import static ca.policecomms.media.Role.COMMUNICATIONS_MEMBER;
import static ca.policecomms.media.Role.MEDIA_OFFICER;
import static ca.policecomms.media.Role.RELEASE_APPROVER;

import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.media.incident.model.PublicIncident;
import ca.policecomms.media.incident.model.PublicIncidents;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What dispatch has made public, as this office received it. */
@Path("/v1/public-incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({MEDIA_OFFICER, COMMUNICATIONS_MEMBER, RELEASE_APPROVER, AUDITOR})
public class PublicIncidentResource {
    private final PublicIncidents incidents;

    PublicIncidentResource(PublicIncidents incidents) {
        this.incidents = incidents;
    }

    /** In the order of the ids. */
    @GET
    public Page<PublicIncidentView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<PublicIncident> rows = incidents.list(Cursor.uuid(cursor), size + 1);
        return Page.of(rows, size, row -> Cursor.encode(row.publicId().toString()))
                .map(PublicIncidentView::of);
    }

    @GET
    @Path("/{publicId}")
    public PublicIncidentView get(@PathParam("publicId") UUID publicId) {
        return incidents
                .find(publicId)
                .map(PublicIncidentView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such public incident."));
    }
}
