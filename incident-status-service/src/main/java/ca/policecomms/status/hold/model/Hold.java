package ca.policecomms.status.hold.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that must not become public, at the request of an authority. It is in force until two people lift it; the
 * review date only reminds.
 */
@Entity
@Table(name = "hold")
public class Hold {

    @Id
    private UUID id;

    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private HoldState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private HoldSubject subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String field;
    private String reason;
    private String authority;

    @Column(name = "review_at")
    private Instant reviewAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "lift_proposed_by")
    private String liftProposedBy;

    @Column(name = "lift_proposed_at")
    private Instant liftProposedAt;

    @Column(name = "lift_reason")
    private String liftReason;

    @Column(name = "lifted_by")
    private String liftedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    /** For the persistence layer. */
    protected Hold() {}

    /** @param authority on whose request, for example a provincial police force */
    public Hold(UUID id, HeldTarget target, String reason, String authority, Instant reviewAt, String by, Instant now) {
        this.id = id;
        this.version = 1;
        this.state = HoldState.ACTIVE;
        this.subjectKind = target.kind();
        this.subjectId = target.id();
        this.field = target.field();
        this.reason = reason;
        this.authority = authority;
        this.reviewAt = reviewAt;
        this.placedBy = by;
        this.placedAt = now;
    }

    /** It is still needed. Sets the next review date, and ends a proposal to lift it. */
    public void review(Instant nextReview) {
        requireInForce("review");
        state = HoldState.ACTIVE;
        reviewAt = nextReview;
        remindedAt = null;
        liftProposedBy = null;
        liftProposedAt = null;
        liftReason = null;
        version++;
    }

    /**
     * The first call proposes, the second, by another person, lifts.
     *
     * @return whether it is lifted now
     * @throws ProblemException 403 {@code same-person} when the one who proposed calls again
     */
    public boolean lift(String why, String by, Instant now) {
        requireInForce("lift");
        version++;
        if (state == HoldState.ACTIVE) {
            state = HoldState.LIFT_PROPOSED;
            liftProposedBy = by;
            liftProposedAt = now;
            liftReason = why;
            return false;
        }
        if (by.equals(liftProposedBy)) {
            throw ProblemException.of(StatusProblem.SAME_PERSON, "You proposed to lift it; another person decides.")
                    .with("holdId", id);
        }
        state = HoldState.LIFTED;
        liftedBy = by;
        liftedAt = now;
        return true;
    }

    /** Staff were told that its review date has come. */
    public void reminded(Instant now) {
        remindedAt = now;
    }

    public boolean inForce() {
        return state != HoldState.LIFTED;
    }

    /** Only the name of a component is covered, not what it does. */
    public boolean ofName() {
        return subjectKind == HoldSubject.COMPONENT && "name".equals(field);
    }

    private void requireInForce(String act) {
        if (!inForce()) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "A lifted hold does not allow to " + act + ".")
                    .with("holdId", id)
                    .with("state", state);
        }
    }

    /** The version of its next event. */
    public long nextEvent() {
        return ++eventVersion;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public HoldState state() {
        return state;
    }

    public HoldSubject subjectKind() {
        return subjectKind;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }

    public String authority() {
        return authority;
    }

    public Instant reviewAt() {
        return reviewAt;
    }

    public String placedBy() {
        return placedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public String liftProposedBy() {
        return liftProposedBy;
    }

    public Instant liftProposedAt() {
        return liftProposedAt;
    }

    public String liftReason() {
        return liftReason;
    }

    public String liftedBy() {
        return liftedBy;
    }

    public Instant liftedAt() {
        return liftedAt;
    }
}
