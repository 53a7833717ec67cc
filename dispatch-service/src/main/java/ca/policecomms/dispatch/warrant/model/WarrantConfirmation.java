package ca.policecomms.dispatch.warrant.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A warrant from the hit to the word of who waits with the person (requirement D31). Nobody is arrested on a hit: the
 * agency that holds the warrant confirms it, and a second person here compares identity and geographic limit before it
 * is relayed. Every step is one published fact.
 */
@Entity
@Table(name = "warrant_confirmation")
public class WarrantConfirmation implements Subject {
    public static final String IDENTITY_MISMATCH = "IDENTITY_MISMATCH";
    public static final String OUTSIDE_LIMIT = "OUTSIDE_LIMIT";

    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Enumerated(EnumType.STRING)
    private WarrantState state;

    @Enumerated(EnumType.STRING)
    private WarrantState outcome;

    @Column(name = "outcome_code")
    private String outcomeCode;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "query_id")
    private UUID queryId;

    @Column(name = "warrant_reference")
    private String warrantReference;

    private String agency;

    @Embedded
    private GeographicLimit limit;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "checked_by")
    private String checkedBy;

    @Column(name = "relayed_by")
    private String relayedBy;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "agency_member")
    private String agencyMember;

    @Column(name = "hit_at")
    private Instant hitAt;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "outcome_at")
    private Instant outcomeAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "relayed_at")
    private Instant relayedAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    /** For the persistence layer. */
    protected WarrantConfirmation() {}

    public WarrantConfirmation(UUID id, NewConfirmation content, Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.state = WarrantState.HIT;
        this.urgency = content.urgency();
        this.callId = content.callId();
        this.queryId = content.queryId();
        this.warrantReference = content.warrantReference();
        this.agency = content.agency();
        this.limit = GeographicLimit.of(content.limit());
        this.openedBy = stamp.actor();
        this.hitAt = stamp.occurredAt();
    }

    public Fact hit(Stamp stamp) {
        return changed("hit", stamp);
    }

    /** The clock starts, anew when it ran out before. {@code requestedAt} is that of the clock that runs. */
    public Fact request(Duration clock, Stamp stamp) {
        move(WarrantAct.REQUEST, WarrantState.REQUESTED);
        outcome = null;
        outcomeCode = null;
        outcomeAt = null;
        requestedBy = stamp.actor();
        requestedAt = stamp.occurredAt();
        dueAt = (requestedAt == null ? stamp.recordedAt() : requestedAt).plus(clock);
        // Who checked before must not be who asks now.
        if (stamp.actor().equals(checkedBy)) {
            checkedBy = null;
            checkedAt = null;
        }
        return changed("request", stamp);
    }

    /** @param member who said so at the agency; required for a confirmation */
    public Fact answer(boolean confirmed, String member, String code, Stamp stamp) {
        require(WarrantAct.ANSWER);
        if (confirmed && (member == null || member.isBlank())) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A confirmation has somebody's name.")
                    .violation("agencyMember", "required when it is confirmed")
                    .with("rule", "D31");
        }
        agencyMember = member;
        end(confirmed ? WarrantState.CONFIRMED : WarrantState.NOT_CONFIRMED, code, stamp);
        return changed("answer", stamp);
    }

    public Fact expire(Stamp stamp) {
        require(WarrantAct.EXPIRE);
        end(WarrantState.EXPIRED, null, stamp);
        return changed("expire", stamp);
    }

    /**
     * Another person compares. What does not fit is not confirmed, whatever the agency said.
     *
     * @throws ProblemException 403 {@code second-person-required} for who opened or requested it
     */
    public Fact secondCheck(boolean identityMatches, boolean withinLimit, Stamp stamp) {
        require(WarrantAct.SECOND_CHECK);
        if (stamp.actor().equals(openedBy) || stamp.actor().equals(requestedBy)) {
            throw ProblemException.of(
                    DispatchProblem.SECOND_PERSON_REQUIRED, "Who found or requested the warrant does not check it.");
        }
        checkedBy = stamp.actor();
        checkedAt = stamp.occurredAt();
        if (identityMatches && withinLimit) {
            version++;
        } else {
            end(WarrantState.NOT_CONFIRMED, identityMatches ? OUTSIDE_LIMIT : IDENTITY_MISMATCH, stamp);
        }
        return changed("second-check", stamp)
                .privately("identityMatches", identityMatches)
                .privately("withinLimit", withinLimit);
    }

    public Fact relay(Stamp stamp) {
        move(WarrantAct.RELAY, WarrantState.RELAYED);
        relayedBy = stamp.actor();
        relayedAt = stamp.occurredAt();
        return changed("relay", stamp);
    }

    public Fact acknowledge(Stamp stamp) {
        move(WarrantAct.ACKNOWLEDGE, WarrantState.ACKNOWLEDGED);
        acknowledgedBy = stamp.actor();
        acknowledgedAt = stamp.occurredAt();
        return changed("acknowledge", stamp);
    }

    private void end(WarrantState with, String code, Stamp stamp) {
        state = with;
        outcome = with;
        outcomeCode = code;
        outcomeAt = stamp.occurredAt() == null ? stamp.recordedAt() : stamp.occurredAt();
        version++;
    }

    private void move(WarrantAct act, WarrantState to) {
        require(act);
        state = to;
        version++;
    }

    private void require(WarrantAct act) {
        act.require(state, checkedBy != null);
    }

    private Fact changed(String act, Stamp stamp) {
        return Fact.of(FactType.WARRANT_CONFIRMATION_CHANGED)
                .with("id", id)
                .with("callId", callId)
                .with("state", state)
                .with("elapsedMs", elapsedMillis(stamp.recordedAt()))
                .privately("act", act)
                .privately("warrantReference", warrantReference)
                .privately("outcomeCode", outcomeCode);
    }

    /** What the clock shows: 0 before the request, then running until the outcome. */
    public long elapsedMillis(Instant now) {
        if (requestedAt == null) {
            return 0;
        }
        Instant end = outcomeAt == null ? now : outcomeAt;
        return Math.max(0, Duration.between(requestedAt, end).toMillis());
    }

    /** Whether it is somebody's own affair. */
    public boolean concerns(String person) {
        return person.equals(openedBy)
                || person.equals(requestedBy)
                || person.equals(checkedBy)
                || person.equals(relayedBy)
                || person.equals(acknowledgedBy);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "warrant-confirmation";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public long version() {
        return version;
    }

    public UUID callId() {
        return callId;
    }

    public Urgency urgency() {
        return urgency;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public WarrantState state() {
        return state;
    }

    public WarrantView view(Instant now) {
        return new WarrantView(
                id,
                version,
                state,
                WarrantAct.allowed(state, checkedBy != null),
                outcome,
                outcomeCode,
                urgency,
                callId,
                queryId,
                warrantReference,
                agency,
                limit.toLimit(),
                openedBy,
                requestedBy,
                checkedBy,
                relayedBy,
                acknowledgedBy,
                agencyMember,
                elapsedMillis(now),
                new WarrantMilestones(hitAt, requestedAt, dueAt, outcomeAt, checkedAt, relayedAt, acknowledgedAt));
    }
}
