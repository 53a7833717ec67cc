package ca.policecomms.dispatch.record.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.record.model.Timeline;
import ca.policecomms.dispatch.record.model.TimelineLine;
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

/** What happened to a call, unit or contact, oldest first. */
@Path("/v1/{subjects: calls|units|contacts}/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class TimelineResource {
    private final Timeline timeline;

    TimelineResource(Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    public Page<TimelineLine> read(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        Long seen = Cursor.number(cursor);
        long after = seen == null ? 0 : seen;
        List<TimelineLine> lines = timeline.read(id, after, size + 1);
        return Page.of(lines, size, line -> Cursor.encode(Long.toString(line.number())));
    }
}
