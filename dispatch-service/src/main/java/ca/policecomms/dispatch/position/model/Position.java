package ca.policecomms.dispatch.position.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A console of the communications room, and the one member who is signed on to it (requirement D42). */
@Entity
@Table(name = "position")
public class Position implements Subject {
    @Id
    private UUID id;

    private String code;
    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Column(name = "label_en")
    private String labelEn;

    @Column(name = "label_fr")
    private String labelFr;

    private List<String> roles;
    private String member;

    @Column(name = "member_name")
    private String memberName;

    private String role;

    @Column(name = "signed_on_at")
    private Instant signedOnAt;

    @Column(name = "shift_ends_at")
    private Instant shiftEndsAt;

    /** For the persistence layer. */
    protected Position() {}

    public Position(UUID id, String code, Label label, List<String> roles) {
        this.id = id;
        this.code = code;
        this.version = 1;
        this.labelEn = label.en();
        this.labelFr = label.fr();
        this.roles = List.copyOf(roles);
    }

    public Fact opened() {
        return Fact.of(FactType.POSITION_OPENED).with("position", code).with("roles", roles);
    }

    /**
     * @param shiftEnd end of the shift that the member comes for
     * @return empty when that member is signed on here in that role already: a second click changes nothing
     * @throws ProblemException 422 {@code rule-violated} for a role that this console is not for; 409 {@code
     *     position-taken}
     */
    public Optional<Fact> signOn(String person, String name, String as, Instant shiftEnd, Stamp stamp) {
        if (!roles.contains(as)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "This position is not for that role.")
                    .violation("role", "one of " + roles)
                    .with("rule", "D42");
        }
        if (isStaffed() && !member.equals(person)) {
            throw ProblemException.of(DispatchProblem.POSITION_TAKEN, "Somebody is signed on to " + code + ".")
                    .with("position", code)
                    .with("memberName", memberName)
                    .with("since", signedOnAt);
        }
        if (isStaffed() && role.equals(as)) {
            return Optional.empty();
        }
        String before = role;
        member = person;
        memberName = name;
        role = as;
        signedOnAt = stamp.recordedAt();
        shiftEndsAt = shiftEnd;
        version++;
        return Optional.of(Fact.of(FactType.POSITION_SIGNED_ON)
                .with("position", code)
                .with("member", person)
                .with("role", as)
                .with("before", before));
    }

    /** @throws ProblemException 409 {@code illegal-transition} when nobody is signed on */
    public Fact signOff() {
        if (!isStaffed()) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "Nobody is signed on to " + code + ".")
                    .with("state", state())
                    .with("allowed", List.of("signon"));
        }
        Fact fact = Fact.of(FactType.POSITION_SIGNED_OFF)
                .with("position", code)
                .with("member", member)
                .with("role", role);
        member = null;
        memberName = null;
        role = null;
        signedOnAt = null;
        shiftEndsAt = null;
        version++;
        return fact;
    }

    public PositionState state() {
        return isStaffed() ? PositionState.STAFFED : PositionState.VACANT;
    }

    public boolean isStaffed() {
        return member != null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "position";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    public Label label() {
        return new Label(labelEn, labelFr);
    }

    public List<String> roles() {
        return roles;
    }

    /** Subject of the member's token; null when vacant, as the next four. */
    public String member() {
        return member;
    }

    public String memberName() {
        return memberName;
    }

    public String role() {
        return role;
    }

    public Instant signedOnAt() {
        return signedOnAt;
    }

    public Instant shiftEndsAt() {
        return shiftEndsAt;
    }
}
