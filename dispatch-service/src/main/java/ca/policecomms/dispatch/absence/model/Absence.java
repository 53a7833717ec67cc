package ca.policecomms.dispatch.absence.model;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which a member does not work. */
@Entity
@Table(name = "absence")
public class Absence implements Subject {
    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Column(name = "member_id")
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Enumerated(EnumType.STRING)
    private AbsenceState state;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "shortfall_accepted")
    private boolean shortfallAccepted;

    private String reason;

    /** For the persistence layer. */
    protected Absence() {}

    public Absence(UUID id, UUID memberId, AbsenceKind kind, LocalDate from, LocalDate to, Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.memberId = memberId;
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.state = AbsenceState.REQUESTED;
        this.requestedAt = stamp.recordedAt();
    }

    public Fact requested() {
        return fact(null);
    }

    /** Null keeps what was there. */
    public Fact amend(AbsenceKind toKind, LocalDate first, LocalDate last) {
        AbsenceAct.AMEND.from(state);
        kind = toKind == null ? kind : toKind;
        from = first == null ? from : first;
        to = last == null ? to : last;
        version++;
        return fact("AMEND");
    }

    /** Before the roster is asked: it has to be that of before. */
    public void requireAcknowledgeable() {
        AbsenceAct.ACKNOWLEDGE.from(state);
    }

    /** @param accepting that a shift falls below the minimum */
    public Fact acknowledge(boolean accepting, Stamp stamp) {
        shortfallAccepted = accepting;
        return decide(AbsenceAct.ACKNOWLEDGE, null, stamp);
    }

    public Fact refuse(String why, Stamp stamp) {
        return decide(AbsenceAct.REFUSE, why, stamp);
    }

    public Fact withdraw(String why, Stamp stamp) {
        return decide(AbsenceAct.WITHDRAW, why, stamp);
    }

    private Fact decide(AbsenceAct act, String why, Stamp stamp) {
        state = act.from(state);
        reason = why;
        decidedAt = stamp.recordedAt();
        decidedBy = stamp.actor();
        version++;
        return fact(act.name()).privately("reason", why);
    }

    private Fact fact(String act) {
        return Fact.of(FactType.ABSENCE_CHANGED)
                .with("absenceId", id)
                .with("memberId", memberId)
                .with("kind", kind)
                .with("from", from)
                .with("to", to)
                .with("act", act)
                .with("state", state)
                .with("shortfallAccepted", shortfallAccepted);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "absence";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public AbsenceView view() {
        return new AbsenceView(
                id,
                version,
                memberId,
                kind,
                from,
                to,
                state,
                requestedAt,
                decidedAt,
                decidedBy,
                shortfallAccepted,
                reason);
    }

    public long version() {
        return version;
    }

    public UUID memberId() {
        return memberId;
    }

    public AbsenceKind absenceKind() {
        return kind;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public AbsenceState state() {
        return state;
    }
}
