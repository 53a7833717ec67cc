package ca.policecomms.dispatch.queue.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Limit;
import ca.policecomms.dispatch.queue.model.PendingCalls;
import ca.policecomms.dispatch.queue.model.QueuedCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls that wait for a unit. */
@Path("/v1/queue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queue")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class QueueResource {
    private final PendingCalls pending;

    QueueResource(PendingCalls pending) {
        this.pending = pending;
    }

    /** The front of the queue: by priority, then by how long a call waits. */
    @GET
    public QueueView queue(@QueryParam("division") String division, @QueryParam("limit") Integer limit) {
        return new QueueView(pending.count(division), pending.front(division, Limit.of(limit)));
    }

    /** @param waiting all that wait, those beyond the limit included */
    public record QueueView(long waiting, List<QueuedCall> calls) {}
}
