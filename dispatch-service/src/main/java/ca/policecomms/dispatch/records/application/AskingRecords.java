package ca.policecomms.dispatch.records.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallFilter;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.records.model.Criteria;
import ca.policecomms.dispatch.records.model.NewQuery;
import ca.policecomms.dispatch.records.model.QueryContent;
import ca.policecomms.dispatch.records.model.QueryContents;
import ca.policecomms.dispatch.records.model.QueryKind;
import ca.policecomms.dispatch.records.model.RecordsQueries;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.RetentionPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Somebody asks about a person, a plate, an address, an article or orders: for a call, with a reason. */
@ApplicationScoped
public class AskingRecords {
    private final RecordsQueries queries;
    private final QueryContents contents;
    private final Calls calls;
    private final RecordingFacts recording;
    private final RetentionPeriods retention;

    AskingRecords(
            RecordsQueries queries,
            QueryContents contents,
            Calls calls,
            RecordingFacts recording,
            RetentionPeriods retention) {
        this.queries = queries;
        this.contents = contents;
        this.calls = calls;
        this.recording = recording;
        this.retention = retention;
    }

    /**
     * Keeps the question; {@link ForwardingQueries} asks it.
     *
     * @param question names the call by its id or its number
     * @throws ProblemException 422 {@code rule-violated} that names what is missing: the call or a criterion
     */
    @Transactional
    public RecordsQuery ask(Question question, Stamp stamp) {
        question.criteria().check(question.kind());
        Call call = call(question);
        NewQuery content = new NewQuery(
                question.kind(), call.id(), call.number(), question.unitId(), question.reason(), question.taken());
        RecordsQuery query = new RecordsQuery(Ids.next(), content, stamp);
        recording.record(query, stamp, query.asked());
        queries.add(query);
        contents.add(
                query.id(),
                QueryContent.asked(question.criteria()),
                stamp.recordedAt().plus(retention.of(DataClass.RECORDS_RETURNS)));
        return query;
    }

    private Call call(Question question) {
        if (question.callId() == null && question.callNumber() == null) {
            throw refused("A query is asked for a call.", "callId", "required, or callNumber");
        }
        if (question.callId() == null) {
            CallFilter byNumber = new CallFilter(null, question.callNumber(), null, null, null, 1);
            return calls.list(byNumber).stream()
                    .findFirst()
                    .orElseThrow(() -> refused("There is no such call.", "callNumber", "of an existing call"));
        }
        Optional<Call> call = calls.find(question.callId());
        if (call.isEmpty()) {
            throw refused("There is no such call.", "callId", "an existing call");
        }
        if (question.callNumber() != null
                && !question.callNumber().equals(call.get().number())) {
            throw refused("Number and id are of two calls.", "callNumber", "of the call that callId names");
        }
        return call.get();
    }

    private static ProblemException refused(String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", "D29");
    }

    /** @param taken the asker sits at a console and takes charge of it */
    public record Question(
            QueryKind kind,
            Criteria criteria,
            UUID callId,
            String callNumber,
            UUID unitId,
            String reason,
            boolean taken) {}
}
