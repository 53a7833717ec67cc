package ca.policecomms.dispatch.call.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallLinks;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.Likeness;
import ca.policecomms.dispatch.call.model.OtherCalls;
import ca.policecomms.dispatch.call.model.Relation;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Other calls that matter to one. Who reads them is audited, and says why unless they worked on it. */
@Path("/v1/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class OtherCallsResource {
    private final Calls calls;
    private final OtherCalls search;
    private final CallLinks links;
    private final Clock clock;
    private final JustifyingReads reads;

    OtherCallsResource(Calls calls, OtherCalls search, CallLinks links, Clock clock, JustifyingReads reads) {
        this.calls = calls;
        this.search = search;
        this.links = links;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * @param candidates most alike first; those that somebody kept apart are left out
     * @param links what people decided
     */
    public record DuplicatesView(List<Likeness> candidates, List<CallLinks.CallLink> links) {}

    /** Calls open or ended in the last 30 minutes, within 300 m or from the same number, with score and reasons. */
    @GET
    @Path("/duplicates")
    @Transactional
    public DuplicatesView duplicates(@PathParam("id") UUID id) {
        Call call = read(id, "duplicates");
        List<CallLinks.CallLink> decided = links.ofCall(id);
        Set<UUID> apart = decided.stream()
                .filter(link -> link.relation() == Relation.KEPT_APART)
                .map(CallLinks.CallLink::callId)
                .collect(Collectors.toSet());
        List<Likeness> alike =
                search.alike(call, Likeness.METRES, clock.instant().minus(Likeness.ENDED_WITHIN)).stream()
                        .filter(other -> !apart.contains(other.call().id()))
                        .map(other -> Likeness.of(call, other))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingInt(Likeness::score).reversed())
                        .toList();
        return new DuplicatesView(alike, decided);
    }

    /** Earlier calls at the premise or from the phone, newest first. */
    @GET
    @Path("/history")
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    public Page<OtherCalls.Found> history(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        Call call = read(id, "history");
        List<OtherCalls.Found> earlier = search.earlier(call, Cursor.uuid(cursor), size + 1);
        return Page.of(earlier, size, last -> Cursor.encode(last.call().id().toString()));
    }

    private Call read(UUID id, String what) {
        Call call = calls.find(id).orElseThrow(() -> LockedCall.missing(id));
        reads.look("call", id, "/" + what);
        return call;
    }
}
