package ca.policecomms.dispatch.unit.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A patrol or bylaw unit. Its status while it works a call follows from its assignments. */
@Entity
@Table(name = "unit")
public class Unit implements Subject {
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

    /** Subjects of the tokens of those who are in it; empty while it is off duty. */
    private List<String> crew = List.of();

    /** Since when these people are in it; null while it is off duty. */
    @Column(name = "crew_since")
    private Instant crewSince;

    @Column(name = "shift_ends_at")
    private Instant shiftEndsAt;

    @Embedded
    private Emergency emergency;

    @Embedded
    private SafetyCheck safetyCheck;

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

    /**
     * @param people subjects of the tokens of those in it; empty when nobody said
     * @param shiftEnd when they go home, null when nobody said
     */
    public Fact logOn(String reason, Set<String> people, Instant shiftEnd, Stamp stamp) {
        UnitAct.LOG_ON.require(status);
        crew = people.stream().sorted().toList();
        crewSince = stamp.recordedAt();
        shiftEndsAt = shiftEnd;
        return move(UnitStatus.AVAILABLE, reason, null, stamp).privately("crew", crew.isEmpty() ? null : crew);
    }

    /** @throws ProblemException 409 {@code illegal-transition} also while it is committed: it is freed first */
    public void requireLogOff() {
        if (status == UnitStatus.COMMITTED) {
            throw UnitAct.LOG_OFF.illegal(status);
        }
        UnitAct.LOG_OFF.require(status);
    }

    public Fact logOff(Stamp stamp) {
        requireLogOff();
        crew = List.of();
        crewSince = null;
        shiftEndsAt = null;
        return move(UnitStatus.OFF_DUTY, "LOGOFF", null, stamp);
    }

    public Fact report(UnitStatus to, String reason, Stamp stamp) {
        if (to == UnitStatus.OFF_DUTY || to == UnitStatus.COMMITTED) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "That status follows from other acts.")
                    .violation("status", "AVAILABLE, BUSY_AVAILABLE, BUSY_UNAVAILABLE or OUT_OF_SERVICE");
        }
        UnitAct.REPORT.require(status);
        if (!UnitAct.reportable(status).contains(to)) {
            throw UnitAct.REPORT.illegal(status).with("statuses", UnitAct.reportable(status));
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

    /** Somebody heard from it. Whoever waits for that waits no longer. */
    public Fact checkIn(UUID assignment) {
        return statusFact(status, "CHECKED_IN", assignment);
    }

    /** Waits for its next word. Told by the timer's facts on the call; the version stays. */
    public void watch(SafetyCheck next) {
        safetyCheck = next;
    }

    public Fact raiseEmergency(UUID callId, UUID assignment, Stamp stamp) {
        emergency = new Emergency(at(stamp), null, callId, null, null);
        version++;
        return Fact.of(FactType.UNIT_EMERGENCY_RAISED)
                .with("unitId", id)
                .with("assignmentId", assignment)
                .privately("callId", callId)
                .privately("callSign", callSign);
    }

    /** Pressed again: the same emergency, and whoever heard that all is well has to hear it anew. */
    public Fact repeatEmergency(UUID assignment) {
        emergency = emergency.checked(null, null);
        version++;
        return statusFact(status, "EMERGENCY_REPEATED", assignment);
    }

    /** The first of the two who must have heard that the crew is well. */
    public Fact checkEmergency(String person, String role) {
        emergency = emergency.checked(person, role);
        version++;
        return statusFact(status, "EMERGENCY_CHECKED", null);
    }

    public Fact endEmergency(Stamp stamp) {
        emergency = emergency.ended(at(stamp));
        version++;
        return Fact.of(FactType.UNIT_EMERGENCY_ENDED)
                .with("unitId", id)
                .with("reasonCode", "VOICE_CHECK")
                .privately("callId", emergency.callId())
                .privately("checkedBy", emergency.checkedBy());
    }

    private Fact move(UnitStatus to, String reasonCode, UUID assignment, Stamp stamp) {
        UnitStatus from = status;
        status = to;
        statusAt = at(stamp);
        version++;
        return statusFact(from, reasonCode, assignment);
    }

    private Fact statusFact(UnitStatus from, String reasonCode, UUID assignment) {
        return Fact.of(FactType.UNIT_STATUS_CHANGED)
                .with("unitId", id)
                .with("from", from)
                .with("to", status)
                .with("reasonCode", reasonCode)
                .with("assignmentId", assignment);
    }

    private static Instant at(Stamp stamp) {
        return stamp.occurredAt() == null ? stamp.recordedAt() : stamp.occurredAt();
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

    public List<String> crew() {
        return List.copyOf(crew);
    }

    /** When its shift ends; null when nobody said. */
    public Instant shiftEndsAt() {
        return shiftEndsAt;
    }

    /** The emergency that is on, or the last one; null when there never was one. */
    public Emergency emergency() {
        return emergency;
    }

    public boolean inEmergency() {
        return emergency != null && emergency.on();
    }

    /** When it is asked next whether it is well; null when nobody waits for a word. */
    public SafetyCheck safetyCheck() {
        return safetyCheck;
    }
}
