package ca.policecomms.dispatch.records.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.records.model.QueryAct;
import ca.policecomms.dispatch.records.model.QueryContent;
import ca.policecomms.dispatch.records.model.QueryContents;
import ca.policecomms.dispatch.records.model.QueryOutcome;
import ca.policecomms.dispatch.records.model.RecordsQueries;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.RetentionPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What people do to a query: take it, type in an answer, read it back, withdraw it. */
@ApplicationScoped
public class HandlingQuery {
    private final RecordsQueries queries;
    private final QueryContents contents;
    private final RecordingFacts recording;
    private final RetentionPeriods retention;

    HandlingQuery(
            RecordsQueries queries, QueryContents contents, RecordingFacts recording, RetentionPeriods retention) {
        this.queries = queries;
        this.contents = contents;
        this.recording = recording;
        this.retention = retention;
    }

    /** Of two who take it one has it, the other learns that it is taken. */
    @Transactional
    public RecordsQuery take(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, query -> query.take(stamp));
    }

    /** Who learnt the answer by telephone types it in; what the records system says later changes nothing. */
    @Transactional
    public RecordsQuery answer(UUID id, long version, TypedAnswer answer, Stamp stamp) {
        return change(id, version, stamp, query -> {
            query.require(QueryAct.ANSWER);
            QueryContent asked = contents.find(id).orElseThrow();
            contents.answered(
                    id, new QueryContent(asked.criteria(), List.of(), answer.words()), purgeAt(stamp.recordedAt()));
            int hits = answer.outcome() == QueryOutcome.HIT ? 1 : 0;
            return query.answer(answer.outcome(), hits, answer.reference(), stamp.actor(), stamp);
        });
    }

    @Transactional
    public RecordsQuery relay(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, query -> query.relay(stamp));
    }

    @Transactional
    public RecordsQuery withdraw(UUID id, long version, String reasonCode, Stamp stamp) {
        return change(id, version, stamp, query -> {
            Fact withdrawn = query.withdraw(reasonCode, stamp);
            contents.purgeAt(id, purgeAt(stamp.recordedAt()));
            return withdrawn;
        });
    }

    private Instant purgeAt(Instant now) {
        return now.plus(retention.of(DataClass.RECORDS_RETURNS));
    }

    private RecordsQuery change(UUID id, long version, Stamp stamp, Function<RecordsQuery, Fact> act) {
        RecordsQuery query = queries.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, query.version(), query.view(null));
        recording.record(query, stamp, act.apply(query));
        return query;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no query " + id + ".");
    }

    /** @param words what was said, kept as long as a return; null for none */
    public record TypedAnswer(QueryOutcome outcome, String reference, String words) {}
}
