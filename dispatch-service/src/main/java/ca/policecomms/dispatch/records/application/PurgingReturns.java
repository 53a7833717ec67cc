package ca.policecomms.dispatch.records.application;

import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.records.model.QueryContents;
import ca.policecomms.dispatch.records.model.QueryState;
import ca.policecomms.dispatch.records.model.RecordsQueries;
import ca.policecomms.dispatch.records.model.RecordsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/**
 * What was asked and returned goes when its time is over; hit or no hit, the reference, the steps and, in the audit, the
 * readers stay (requirement D32).
 */
@ApplicationScoped
public class PurgingReturns {
    /** Why the service withdraws a query: it was never answered, and what it asks about has to go. */
    public static final String NEVER_ANSWERED = "NEVER_ANSWERED";

    private final RecordsQueries queries;
    private final QueryContents contents;
    private final RecordingFacts recording;

    PurgingReturns(RecordsQueries queries, QueryContents contents, RecordingFacts recording) {
        this.queries = queries;
        this.contents = contents;
        this.recording = recording;
    }

    /** Returns false when another replica was faster. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean purge(UUID id, Instant now) {
        RecordsQuery query = queries.lock(id).orElseThrow(() -> HandlingQuery.missing(id));
        if (!contents.purge(id, now)) {
            return false;
        }
        Stamp stamp = Stamp.ofSystem(now);
        if (query.state() == QueryState.QUEUED) {
            recording.record(query, stamp, query.withdraw(NEVER_ANSWERED, stamp));
        }
        recording.record(query, stamp, query.purge(stamp));
        return true;
    }
}
