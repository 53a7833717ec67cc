package ca.policecomms.commons.inbox;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Events that this service received and holds back, for operators. */
@Path("/v1/parked")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
public class ParkedResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final ParkedEvents parked;
    private final Audit audit;

    ParkedResource(ParkedEvents parked, Audit audit) {
        this.parked = parked;
        this.audit = audit;
    }

    @GET
    public Page<ParkedAggregate> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<String> after = Cursor.decode(cursor, 2);
        List<ParkedAggregate> rows = after.isEmpty()
                ? parked.list("", FIRST, size + 1)
                : parked.list(after.getFirst(), aggregate(after.getLast()), size + 1);
        return Page.of(
                rows,
                size,
                last -> Cursor.encode(last.consumer(), last.aggregateId().toString()));
    }

    /** Tries the poisonous event again, and those behind it. */
    @POST
    @Path("{consumer}/{aggregateId}/retry")
    public void retry(@PathParam("consumer") String consumer, @PathParam("aggregateId") UUID aggregate) {
        found(parked.retry(
                consumer, aggregate, versions -> audit.did("events.retried", subject(consumer, aggregate), versions)));
    }

    /** Gives up on the poisonous or missing event and goes on after it. */
    @POST
    @Path("{consumer}/{aggregateId}/skip")
    public void skip(@PathParam("consumer") String consumer, @PathParam("aggregateId") UUID aggregate) {
        found(parked.skip(
                consumer, aggregate, versions -> audit.did("events.skipped", subject(consumer, aggregate), versions)));
    }

    private static String subject(String consumer, UUID aggregate) {
        return "parked/" + consumer + "/" + aggregate;
    }

    private static void found(boolean released) {
        if (!released) {
            throw ProblemException.of(CommonProblem.NOT_FOUND, "Nothing of this aggregate is parked.");
        }
    }

    private static UUID aggregate(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException garbage) {
            throw Cursor.invalid();
        }
    }
}
