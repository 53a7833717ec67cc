package ca.policecomms.dispatch.records.application;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.records.model.QueryContent;
import ca.policecomms.dispatch.records.model.QueryContents;
import ca.policecomms.dispatch.records.model.QueryFilter;
import ca.policecomms.dispatch.records.model.QueryKind;
import ca.policecomms.dispatch.records.model.QueryState;
import ca.policecomms.dispatch.records.model.QueryView;
import ca.policecomms.dispatch.records.model.RecordsQueries;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows what was asked and answered, and keeps who looked (requirement D38). Officers see what they asked; whoever is at
 * a console sees all, with a reason where neither the query nor its call is their own.
 */
@ApplicationScoped
public class ReadingQueries {
    private final RecordsQueries queries;
    private final QueryContents contents;
    private final JustifyingReads reads;
    private final Caller caller;
    private final AgencyProfile agency;
    private final Clock clock;

    ReadingQueries(
            RecordsQueries queries,
            QueryContents contents,
            JustifyingReads reads,
            Caller caller,
            AgencyProfile agency,
            Clock clock) {
        this.queries = queries;
        this.contents = contents;
        this.reads = reads;
        this.caller = caller;
        this.agency = agency;
        this.clock = clock;
    }

    /** @throws ca.policecomms.commons.problem.ProblemException 404, or 403 {@code read-reason-required} */
    @Transactional
    public QueryView read(UUID id, boolean orders, String reason) {
        RecordsQuery query = visible(id, orders);
        look(query, "", reason);
        LocalDate today = LocalDate.ofInstant(clock.instant(), agency.zone());
        QueryContent content = contents.find(id).map(kept -> kept.asOf(today)).orElse(null);
        return query.view(content);
    }

    /** What happened to it is looked at. */
    @Transactional
    public void lookAtTimeline(UUID id, boolean orders, String reason) {
        look(visible(id, orders), "/timeline", reason);
    }

    @Transactional
    public List<QueryView> list(boolean orders, QueryState state, UUID callId, UUID before, int limit, String reason) {
        String askedBy = atConsole() ? null : caller.subject();
        Map<String, Object> asked = new HashMap<>();
        asked.put("orders", orders);
        if (callId != null) {
            asked.put("callId", callId);
        }
        reads.list("query", reason, asked);
        return queries.list(new QueryFilter(orders, state, callId, askedBy, before, limit)).stream()
                .map(query -> query.view(null))
                .toList();
    }

    private void look(RecordsQuery query, String part, String reason) {
        reads.look("query/" + query.id(), part, reason, () -> own(query));
    }

    /** One that the caller may know of, and of the collection that it was looked for in. */
    private RecordsQuery visible(UUID id, boolean orders) {
        return queries.find(id)
                .filter(query -> orders == (query.queryKind() == QueryKind.ORDERS))
                .filter(query -> atConsole() || own(query))
                .orElseThrow(() -> HandlingQuery.missing(id));
    }

    /** Asked by them, or about their own call: a partner in the car hears the answer too. */
    private boolean own(RecordsQuery query) {
        return query.concerns(caller.subject()) || reads.own(query.callId());
    }

    private boolean atConsole() {
        return caller.has(Role.CALL_TAKER) || caller.has(Role.DISPATCHER) || caller.has(Role.SUPERVISOR);
    }
}
