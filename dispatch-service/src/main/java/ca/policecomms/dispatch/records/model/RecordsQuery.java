package ca.policecomms.dispatch.records.model;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A question to the records system about a person, a plate, an address, an article or orders, for one call and one
 * reason (requirement D29). It holds nothing of what was asked or answered: that is in {@link QueryContents}, and is
 * purged.
 */
@Entity
@Table(name = "records_query")
public class RecordsQuery implements Subject {
    /** Who answered when nobody typed it in. */
    public static final String RECORDS_SYSTEM = "records-system";

    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Enumerated(EnumType.STRING)
    private QueryState state;

    @Enumerated(EnumType.STRING)
    private QueryKind kind;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "call_number")
    private String callNumber;

    @Column(name = "unit_id")
    private UUID unitId;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "read_back_by")
    private String readBackBy;

    @Enumerated(EnumType.STRING)
    private QueryOutcome outcome;

    @Column(name = "hit_count")
    private Integer hitCount;

    private String reference;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "withdrawn_code")
    private String withdrawnCode;

    @Embedded
    private Attempts attempts;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "read_back_at")
    private Instant readBackAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "purged_at")
    private Instant purgedAt;

    /** For the persistence layer. */
    protected RecordsQuery() {}

    public RecordsQuery(UUID id, NewQuery content, Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.state = QueryState.QUEUED;
        this.kind = content.kind();
        this.callId = content.callId();
        this.callNumber = content.callNumber();
        this.unitId = content.unitId();
        this.reason = content.reason();
        this.askedBy = stamp.actor();
        this.askedAt = stamp.occurredAt();
        if (content.taken()) {
            this.takenBy = stamp.actor();
            this.takenAt = stamp.occurredAt();
        }
        this.attempts = Attempts.first(stamp.recordedAt());
    }

    public Fact asked() {
        return fact(FactType.QUERY_ASKED).with("unitId", unitId).with("taken", takenBy != null);
    }

    /** @throws ca.policecomms.commons.problem.ProblemException 409 when somebody took it before, with who did */
    public Fact take(Stamp stamp) {
        require(QueryAct.TAKE);
        takenBy = stamp.actor();
        takenAt = stamp.occurredAt();
        version++;
        return fact(FactType.QUERY_TAKEN);
    }

    /** Another attempt failed; told once, so that a long outage does not fill the timeline. */
    public Fact delayed() {
        return fact(FactType.QUERY_DELAYED).with("fault", attempts.lastFault());
    }

    public void failed(RecordsUnavailable.RecordsFault fault, Instant next) {
        attempts = attempts.failed(fault, next);
    }

    /** @param by {@link #RECORDS_SYSTEM}, or the subject of who typed it in */
    public Fact answer(QueryOutcome found, int hits, String itsReference, String by, Stamp stamp) {
        require(QueryAct.ANSWER);
        state = QueryState.ANSWERED;
        outcome = found;
        hitCount = hits;
        reference = itsReference;
        answeredBy = by;
        answeredAt = stamp.occurredAt();
        version++;
        return fact(FactType.QUERY_ANSWERED)
                .with("outcome", found)
                .with("hits", hits)
                .with("reference", itsReference);
    }

    public Fact relay(Stamp stamp) {
        require(QueryAct.RELAY);
        state = QueryState.READ_BACK;
        readBackBy = stamp.actor();
        readBackAt = stamp.occurredAt();
        version++;
        return fact(FactType.QUERY_READ_BACK);
    }

    public Fact withdraw(String reasonCode, Stamp stamp) {
        require(QueryAct.WITHDRAW);
        state = QueryState.WITHDRAWN;
        withdrawnCode = reasonCode;
        withdrawnAt = stamp.occurredAt();
        version++;
        return fact(FactType.QUERY_WITHDRAWN).with("reasonCode", reasonCode);
    }

    /** What was asked and answered is gone; that it was, and by whom, stays (requirement D32). */
    public Fact purge(Stamp stamp) {
        purgedAt = stamp.recordedAt();
        version++;
        return fact(FactType.QUERY_PURGED);
    }

    /** @throws ca.policecomms.commons.problem.ProblemException 409 {@code illegal-transition} */
    public void require(QueryAct act) {
        act.require(state, takenBy != null);
    }

    private Fact fact(FactType type) {
        return Fact.of(type).with("queryId", id).with("kind", kind).with("callId", callId);
    }

    /** Whether it is somebody's own affair: they asked it, took it or read it back. */
    public boolean concerns(String person) {
        return person.equals(askedBy) || person.equals(takenBy) || person.equals(readBackBy);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "query";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public long version() {
        return version;
    }

    public QueryState state() {
        return state;
    }

    public QueryKind queryKind() {
        return kind;
    }

    public UUID callId() {
        return callId;
    }

    public String callNumber() {
        return callNumber;
    }

    public String reason() {
        return reason;
    }

    public String askedBy() {
        return askedBy;
    }

    public Attempts attempts() {
        return attempts;
    }

    /** @param content null where it is not shown, or purged */
    public QueryView view(QueryContent content) {
        return new QueryView(
                id,
                version,
                state,
                QueryAct.allowed(state, takenBy != null),
                kind,
                callId,
                callNumber,
                unitId,
                reason,
                askedBy,
                takenBy,
                readBackBy,
                outcome,
                hitCount,
                reference,
                answeredBy,
                withdrawnCode,
                attempts.count(),
                state == QueryState.QUEUED ? attempts.lastFault() : null,
                new QueryMilestones(askedAt, takenAt, answeredAt, readBackAt, withdrawnAt, purgedAt),
                content);
    }
}
