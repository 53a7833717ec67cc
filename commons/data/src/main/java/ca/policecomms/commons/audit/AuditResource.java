package ca.policecomms.commons.audit;

import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The audit for auditors, whose own reading is audited as well. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("auditor")
@RunOnVirtualThread
public class AuditResource {

    private final Audit audit;
    private final AuditSearch search;
    private final AuditVerifier verifier;

    AuditResource(Audit audit, AuditSearch search, AuditVerifier verifier) {
        this.audit = audit;
        this.search = search;
        this.verifier = verifier;
    }

    /**
     * Newest first.
     *
     * @param reason why the auditor looks; kept with the row about it
     */
    @GET
    public Page<AuditEntry> list(
            @QueryParam("actor") String actor,
            @QueryParam("subject") String subject,
            @QueryParam("action") String action,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("reason") String reason,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        Page<AuditEntry> page = search.page(new AuditSearch.Filter(actor, subject, action, from, to), cursor, size);
        Map<String, Object> asked = new LinkedHashMap<>();
        put(asked, "actor", actor);
        put(asked, "subject", subject);
        put(asked, "action", action);
        put(asked, "from", from);
        put(asked, "to", to);
        asked.put("rows", page.items().size());
        audit.read("audit", reason, asked);
        return page;
    }

    /** Proves the chain, or names the first fault. A long chain is checked in parts by seal number. */
    @GET
    @Path("verify")
    public Verification verify(@QueryParam("from") Long from, @QueryParam("to") Long to) {
        long first = from == null ? 1 : from;
        long last = to == null ? Long.MAX_VALUE : to;
        if (first < 1 || last < first) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The range of seals is not valid.")
                    .violation(first < 1 ? "from" : "to", "must be seal numbers from 1, in order");
        }
        Verification verification = verifier.verify(first, last);
        audit.read("audit/verify", null, Map.of("intact", verification.intact(), "lastSeal", verification.lastSeal()));
        return verification;
    }

    private static void put(Map<String, Object> asked, String name, Object value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
