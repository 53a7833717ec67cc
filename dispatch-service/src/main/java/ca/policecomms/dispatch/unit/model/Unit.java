package ca.policecomms.dispatch.unit.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A patrol or bylaw unit. Its status while it works a call follows from its assignments. */
@Entity
@Table(name = "unit")
public class Unit implements Subject {
    private static final Set<UnitStatus> FREE = EnumSet.of(
            UnitStatus.AVAILABLE, UnitStatus.BUSY_AVAILABLE, UnitStatus.BUSY_UNAVAILABLE, UnitStatus.OUT_OF_SERVICE);

    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Column(name = "call_sign")
    private String callSign;

    @Enumerated(EnumType.STRING)
    private RespondingService service;

    private String division;
    private List<String> capabilities;

    @Enumerated(EnumType.STRING)
    private UnitStatus status;

    @Column(name = "status_at")
    private Instant statusAt;

    /** For the persistence layer. */
    protected Unit() {}

    public Unit(
            UUID id,
            String callSign,
            RespondingService service,
            String division,
            List<String> capabilities,
            Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.callSign = callSign;
        this.service = service;
        this.division = division;
        this.capabilities = List.copyOf(capabilities);
        this.status = UnitStatus.OFF_DUTY;
        this.statusAt = stamp.recordedAt();
    }

    public Fact logOn(String reason, Stamp stamp) {
        requireStatus("logon", EnumSet.of(UnitStatus.OFF_DUTY));
        return move(UnitStatus.AVAILABLE, reason, null, stamp);
    }

    public Fact logOff(Stamp stamp) {
        requireStatus("logoff", FREE);
        return move(UnitStatus.OFF_DUTY, "LOGOFF", null, stamp);
    }

    public Fact report(UnitStatus to, String reason, Stamp stamp) {
        requireStatus("status", FREE);
        if (!FREE.contains(to)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "That status follows from other acts.")
                    .violation("status", "one of " + FREE);
        }
        return move(to, reason, null, stamp);
    }

    /** An active assignment begins. */
    public Fact commit(UUID assignment, Stamp stamp) {
        return move(UnitStatus.COMMITTED, "ASSIGNED", assignment, stamp);
    }

    /** No dispatched assignment is left. */
    public Fact free(UUID lastAssignment, Stamp stamp) {
        return move(UnitStatus.AVAILABLE, "CLEAR", lastAssignment, stamp);
    }

    private void requireStatus(String act, Set<UnitStatus> allowed) {
        if (!allowed.contains(status)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A unit that is " + status + " does not allow " + act + ".")
                    .with("state", status)
                    .with("allowed", allowed);
        }
    }

    private Fact move(UnitStatus to, String reasonCode, UUID assignment, Stamp stamp) {
        UnitStatus from = status;
        status = to;
        statusAt = stamp.occurredAt() == null ? stamp.recordedAt() : stamp.occurredAt();
        version++;
        return Fact.of(FactType.UNIT_STATUS_CHANGED)
                .with("unitId", id)
                .with("from", from)
                .with("to", to)
                .with("reasonCode", reasonCode)
                .with("assignmentId", assignment);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "unit";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public long version() {
        return version;
    }

    public String callSign() {
        return callSign;
    }

    public RespondingService service() {
        return service;
    }

    public String division() {
        return division;
    }

    public List<String> capabilities() {
        return capabilities;
    }

    public UnitStatus status() {
        return status;
    }

    public Instant statusAt() {
        return statusAt;
    }
}
