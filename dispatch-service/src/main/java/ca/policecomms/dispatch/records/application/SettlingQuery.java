package ca.policecomms.dispatch.records.application;

import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.records.model.Attempts;
import ca.policecomms.dispatch.records.model.QueryContent;
import ca.policecomms.dispatch.records.model.QueryContents;
import ca.policecomms.dispatch.records.model.QueryOutcome;
import ca.policecomms.dispatch.records.model.QueryState;
import ca.policecomms.dispatch.records.model.RecordsAnswer;
import ca.policecomms.dispatch.records.model.RecordsQueries;
import ca.policecomms.dispatch.records.model.RecordsQueries.Turn;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import ca.policecomms.dispatch.records.model.RecordsRequest;
import ca.policecomms.dispatch.records.model.RecordsUnavailable;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.RetentionPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The two ends of a turn. What comes back after the turn was lost, or after somebody typed in the answer or withdrew the
 * query, changes nothing.
 */
@ApplicationScoped
public class SettlingQuery {
    private final RecordsQueries queries;
    private final QueryContents contents;
    private final RecordingFacts recording;
    private final RetentionPeriods retention;
    private final Clock clock;

    SettlingQuery(
            RecordsQueries queries,
            QueryContents contents,
            RecordingFacts recording,
            RetentionPeriods retention,
            Clock clock) {
        this.queries = queries;
        this.contents = contents;
        this.recording = recording;
        this.retention = retention;
        this.clock = clock;
    }

    /** What to ask; empty when there is nothing to ask any more. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<RecordsRequest> request(Turn turn) {
        return queries.find(turn.query())
                .filter(query -> isTurn(query, turn))
                .flatMap(query -> contents.find(query.id())
                        .map(content -> new RecordsRequest(
                                query.id(),
                                query.queryKind(),
                                content.criteria(),
                                query.askedBy(),
                                query.callNumber(),
                                query.reason())));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public boolean answered(Turn turn, RecordsAnswer answer) {
        Optional<RecordsQuery> open = queries.lock(turn.query()).filter(query -> isTurn(query, turn));
        if (open.isEmpty()) {
            return false;
        }
        RecordsQuery query = open.get();
        Instant now = clock.instant();
        Stamp stamp = Stamp.ofSystem(now);
        QueryContent asked = contents.find(query.id()).orElseThrow();
        contents.answered(
                query.id(),
                new QueryContent(asked.criteria(), answer.hits(), null),
                now.plus(retention.of(DataClass.RECORDS_RETURNS)));
        QueryOutcome outcome = answer.hits().isEmpty() ? QueryOutcome.NO_HIT : QueryOutcome.HIT;
        recording.record(
                query,
                stamp,
                query.answer(outcome, answer.hits().size(), answer.reference(), RecordsQuery.RECORDS_SYSTEM, stamp));
        return true;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void failed(Turn turn, RecordsUnavailable.RecordsFault fault) {
        Optional<RecordsQuery> open = queries.lock(turn.query()).filter(query -> isTurn(query, turn));
        if (open.isEmpty()) {
            return;
        }
        RecordsQuery query = open.get();
        Instant now = clock.instant();
        query.failed(fault, now.plus(Attempts.waitAfter(turn.attempt())));
        if (turn.attempt() == 1) {
            recording.record(query, Stamp.ofSystem(now), query.delayed());
        }
    }

    private static boolean isTurn(RecordsQuery query, Turn turn) {
        return query.state() == QueryState.QUEUED && query.attempts().count() == turn.attempt();
    }
}
