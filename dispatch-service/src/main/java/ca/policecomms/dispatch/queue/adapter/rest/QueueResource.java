package ca.policecomms.dispatch.queue.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Limit;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.queue.model.PendingCalls;
import ca.policecomms.dispatch.queue.model.QueueFilter;
import ca.policecomms.dispatch.queue.model.QueuedCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls that wait for a unit. */
@Path("/v1/queue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queue")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class QueueResource {
    private final PendingCalls pending;
    private final CallTypes types;

    QueueResource(PendingCalls pending, CallTypes types) {
        this.pending = pending;
        this.types = types;
    }

    /**
     * The front of the queue: by priority, then by how long a call waits.
     *
     * @param agency only calls of types that this service answers; those of unknown type are the police's
     */
    @GET
    public QueueView queue(
            @QueryParam("division") String division,
            @QueryParam("agency") RespondingService agency,
            @QueryParam("limit") Integer limit) {
        QueueFilter filter = new QueueFilter(division, agency == null ? null : typesOf(agency));
        return new QueueView(pending.count(filter), pending.front(filter, Limit.of(limit)));
    }

    private Set<String> typesOf(RespondingService agency) {
        Set<String> codes = types.all().stream()
                .filter(type -> type.service() == agency)
                .map(CallType::code)
                .collect(Collectors.toCollection(TreeSet::new));
        if (agency == RespondingService.POLICE) {
            codes.add(Call.UNKNOWN);
        }
        return codes;
    }

    /** @param waiting all that wait, those beyond the limit included */
    public record QueueView(long waiting, List<QueuedCall> calls) {}
}
