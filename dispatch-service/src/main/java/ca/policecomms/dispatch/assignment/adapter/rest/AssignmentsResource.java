package ca.policecomms.dispatch.assignment.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assignments across calls: what a unit has to do, and what dispatchers are offered. */
@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assignments")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class AssignmentsResource {
    private final Assignments assignments;

    AssignmentsResource(Assignments assignments) {
        this.assignments = assignments;
    }

    /**
     * Newest first.
     *
     * @param open only those that have not ended, or only those that have
     * @param offered only those whose unit is free for them, or only others
     */
    @GET
    @Transactional
    public Page<AssignmentView> list(
            @QueryParam("callId") UUID callId,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("open") Boolean open,
            @QueryParam("offered") Boolean offered,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(
                assignments.list(callId, unitId, open, offered, Cursor.uuid(cursor), size + 1).stream()
                        .map(AssignmentView::of)
                        .toList(),
                size,
                view -> Cursor.encode(view.id().toString()));
    }
}
