package ca.policecomms.dispatch.records.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.adapter.rest.ReadReason;
import ca.policecomms.dispatch.record.adapter.rest.TimelinePages;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.TimelineLine;
import ca.policecomms.dispatch.records.application.AskingRecords;
import ca.policecomms.dispatch.records.application.AskingRecords.Question;
import ca.policecomms.dispatch.records.application.ForwardingQueries;
import ca.policecomms.dispatch.records.application.HandlingQuery;
import ca.policecomms.dispatch.records.application.ReadingQueries;
import ca.policecomms.dispatch.records.model.QueryKind;
import ca.policecomms.dispatch.records.model.QueryState;
import ca.policecomms.dispatch.records.model.QueryView;
import ca.policecomms.dispatch.records.model.RecordsQueries.Turn;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;

/** What queries and orders have in common: the same life under two addresses. */
@ApplicationScoped
class QueryCommands {
    private final AskingRecords asking;
    private final ForwardingQueries forwarding;
    private final HandlingQuery handling;
    private final ReadingQueries reading;
    private final TimelinePages timelines;
    private final Stamping stamping;
    private final Idempotency idempotency;

    QueryCommands(
            AskingRecords asking,
            ForwardingQueries forwarding,
            HandlingQuery handling,
            ReadingQueries reading,
            TimelinePages timelines,
            Stamping stamping,
            Idempotency idempotency) {
        this.asking = asking;
        this.forwarding = forwarding;
        this.handling = handling;
        this.reading = reading;
        this.timelines = timelines;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /**
     * Keeps the question, commits, then asks the records system once. 201 with the answer; 202 while there is none, and
     * the service goes on asking. A repeated request asks nothing and shows how far the query is.
     */
    Response ask(String collection, String key, Object body, Question question, Stamp stamp) {
        boolean orders = collection.equals("orders");
        if (orders != (question.kind() == QueryKind.ORDERS)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "Orders are asked for at /v1/orders.")
                    .violation("kind", "PERSON, PLATE, ADDRESS or ARTICLE");
        }
        Response kept = idempotency.once(
                key,
                "POST /v1/" + collection,
                body,
                // Nothing of the person asked about goes into the store of answers.
                () -> Response.accepted()
                        .location(URI.create("/v1/" + collection + "/"
                                + asking.ask(question, stamp).id()))
                        .build());
        String path = kept.getLocation().getPath();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        if (!kept.getHeaders().containsKey(Idempotency.REPLAYED)) {
            forwarding.forward(new Turn(id, 1));
        }
        QueryView view = reading.read(id, orders, null);
        Response.ResponseBuilder answer =
                view.state() == QueryState.QUEUED ? Response.accepted() : Response.status(Response.Status.CREATED);
        if (kept.getHeaders().containsKey(Idempotency.REPLAYED)) {
            answer.header(Idempotency.REPLAYED, true);
        }
        return answer.entity(view)
                .location(kept.getLocation())
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    Response get(UUID id, boolean orders, ReadReason reason) {
        QueryView view = reading.read(id, orders, reason.given());
        return CommandAnswer.ok(view.version(), view);
    }

    Page<QueryView> list(
            boolean orders, QueryState state, UUID callId, String cursor, Integer limit, ReadReason reason) {
        int size = Limit.of(limit);
        List<QueryView> found = reading.list(orders, state, callId, Cursor.uuid(cursor), size + 1, reason.given());
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    Page<TimelineLine> timeline(UUID id, boolean orders, String cursor, Integer limit, ReadReason reason) {
        reading.lookAtTimeline(id, orders, reason.given());
        return timelines.page(id, cursor, limit);
    }

    Response take(String path, UUID id, String key, String match, QueryRequests.Act body) {
        return command(path, key, match, body, version -> handling.take(id, version, stamping.stamp(body.stamp())));
    }

    Response relay(String path, UUID id, String key, String match, QueryRequests.Act body) {
        return command(path, key, match, body, version -> handling.relay(id, version, stamping.stamp(body.stamp())));
    }

    Response answer(String path, UUID id, String key, String match, QueryRequests.Answer body) {
        HandlingQuery.TypedAnswer typed = new HandlingQuery.TypedAnswer(body.outcome(), body.reference(), body.words());
        return command(
                path, key, match, body, version -> handling.answer(id, version, typed, stamping.stamp(body.stamp())));
    }

    Response withdraw(String path, UUID id, String key, String match, QueryRequests.Withdraw body) {
        return command(
                path,
                key,
                match,
                body,
                version -> handling.withdraw(id, version, body.reasonCode(), stamping.stamp(body.stamp())));
    }

    private Response command(String path, String key, String match, Object body, LongFunction<RecordsQuery> work) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST " + path, body, () -> {
            RecordsQuery query = work.apply(version);
            return CommandAnswer.ok(query.version(), query.view(null));
        });
    }
}
