package ca.policecomms.dispatch.swap.model;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One member works another's shift, for a shift in return or without. */
@Entity
@Table(name = "shift_swap")
public class Swap implements Subject {
    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Column(name = "giver_id")
    private UUID giverId;

    @Column(name = "taker_id")
    private UUID takerId;

    @Column(name = "given_date")
    private LocalDate givenDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_kind")
    private ShiftKind givenKind;

    @Column(name = "returned_date")
    private LocalDate returnedDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "returned_kind")
    private ShiftKind returnedKind;

    @Enumerated(EnumType.STRING)
    private SwapState state;

    @Column(name = "giver_agreed_at")
    private Instant giverAgreedAt;

    @Column(name = "taker_agreed_at")
    private Instant takerAgreedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    /** For the persistence layer. */
    protected Swap() {}

    /** @param returned null when the taker just covers */
    public Swap(UUID id, UUID giverId, UUID takerId, SwappedShift given, SwappedShift returned) {
        this.id = id;
        this.version = 1;
        this.giverId = giverId;
        this.takerId = takerId;
        this.state = SwapState.PROPOSED;
        shifts(given, returned);
    }

    /** @param proposer who agrees by proposing; somebody else has both still to agree */
    public Fact proposed(UUID proposer, Stamp stamp) {
        agreeBy(proposer, stamp);
        return fact("PROPOSE");
    }

    /** Other shifts: who changes them agrees, the other member has to again. */
    public Fact amend(SwappedShift given, SwappedShift returned, UUID by, Stamp stamp) {
        SwapAct.AMEND.require(state);
        shifts(given, returned);
        giverAgreedAt = null;
        takerAgreedAt = null;
        state = SwapState.PROPOSED;
        agreeBy(by, stamp);
        version++;
        return fact("AMEND");
    }

    /** Agreeing twice changes nothing but the version. */
    public Fact agree(UUID member, Stamp stamp) {
        SwapAct.AGREE.require(state);
        agreeBy(member, stamp);
        if (giverAgreedAt != null && takerAgreedAt != null) {
            state = SwapState.AGREED;
        }
        version++;
        return fact("AGREE");
    }

    /** Before the roster is asked: it has to be that of before. */
    public void requireApprovable() {
        SwapAct.APPROVE.require(state);
    }

    public Fact approve(Stamp stamp) {
        return decide(SwapAct.APPROVE, SwapState.APPROVED, null, stamp);
    }

    public Fact refuse(String why, Stamp stamp) {
        return decide(SwapAct.REFUSE, SwapState.REFUSED, why, stamp);
    }

    public Fact withdraw(String why, Stamp stamp) {
        return decide(SwapAct.WITHDRAW, SwapState.WITHDRAWN, why, stamp);
    }

    private Fact decide(SwapAct act, SwapState to, String why, Stamp stamp) {
        act.require(state);
        state = to;
        reason = why;
        decidedAt = stamp.recordedAt();
        decidedBy = stamp.actor();
        version++;
        return fact(act.name()).privately("reason", why);
    }

    private void agreeBy(UUID member, Stamp stamp) {
        if (giverId.equals(member) && giverAgreedAt == null) {
            giverAgreedAt = stamp.recordedAt();
        }
        if (takerId.equals(member) && takerAgreedAt == null) {
            takerAgreedAt = stamp.recordedAt();
        }
    }

    private void shifts(SwappedShift given, SwappedShift returned) {
        givenDate = given.date();
        givenKind = given.kind();
        returnedDate = returned == null ? null : returned.date();
        returnedKind = returned == null ? null : returned.kind();
    }

    private Fact fact(String act) {
        return Fact.of(FactType.SWAP_CHANGED)
                .with("swapId", id)
                .with("giverId", giverId)
                .with("takerId", takerId)
                .with("given", given())
                .with("returned", returned())
                .with("act", act)
                .with("state", state);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "swap";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public SwapView view() {
        return new SwapView(
                id,
                version,
                giverId,
                takerId,
                given(),
                returned(),
                state,
                giverAgreedAt,
                takerAgreedAt,
                decidedAt,
                decidedBy,
                reason);
    }

    public long version() {
        return version;
    }

    public UUID giverId() {
        return giverId;
    }

    public UUID takerId() {
        return takerId;
    }

    public SwappedShift given() {
        return new SwappedShift(givenDate, givenKind);
    }

    /** Null when the taker just covers. */
    public SwappedShift returned() {
        return returnedDate == null ? null : new SwappedShift(returnedDate, returnedKind);
    }

    public SwapState state() {
        return state;
    }
}
