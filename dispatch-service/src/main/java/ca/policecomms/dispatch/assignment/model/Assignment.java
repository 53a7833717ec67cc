package ca.policecomms.dispatch.assignment.model;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One unit's work on one call. Part of the call's aggregate: its facts are facts of the call. */
@Entity
@Table(name = "assignment")
public class Assignment {
    /** What only the reporter can know to be odd; all else is seen in the times. */
    private static final List<Anomaly> REPORTABLE = List.of(Anomaly.AMBIGUOUS_LOCAL_TIME, Anomaly.MISSING_TIME);

    @Id
    private UUID id;

    private long version;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "call_sign")
    private String callSign;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    /** Whether this is the one assignment that the unit works on; a unit may hold several open ones. */
    private boolean active;

    @Embedded
    private AssignmentMilestones milestones = AssignmentMilestones.NONE;

    private List<String> skipped = new ArrayList<>();
    private List<String> flags = new ArrayList<>();
    private String destination;

    @Column(name = "outcome_code")
    private String outcomeCode;

    @Column(name = "external_ref")
    private String externalRef;

    private boolean late;

    /** Which response of its call it is part of, from 1: a call that went back to the queue starts another. */
    private int round = 1;

    @Column(name = "offered_at")
    private Instant offeredAt;

    /** The call that it was made for, where that was merged into the one it is of now. */
    @Column(name = "moved_from")
    private UUID movedFrom;

    /** For the persistence layer. */
    protected Assignment() {}

    public Assignment(UUID id, UUID callId, UUID unitId, String callSign, String externalRef) {
        this.id = id;
        this.version = 1;
        this.callId = callId;
        this.unitId = unitId;
        this.callSign = callSign;
        this.externalRef = externalRef;
    }

    public Fact stack(Stamp stamp) {
        move(AssignmentState.STACKED, stamp);
        return fact(FactType.ASSIGNMENT_STACKED);
    }

    /**
     * Sends the unit: new, or from the stack.
     *
     * @param response number of the call's response that the unit is part of, from 1
     */
    public Fact dispatch(int response, Stamp stamp) {
        if (state != null) {
            AssignmentAct.DISPATCH.require(state);
        }
        move(AssignmentState.DISPATCHED, stamp);
        active = true;
        round = response;
        return fact(FactType.ASSIGNMENT_STATE_CHANGED);
    }

    /**
     * A step forward, or the end.
     *
     * @param detail destination of a transport, outcome of an end; null otherwise
     */
    public Fact act(AssignmentAct act, String detail, Stamp stamp) {
        act.require(state);
        skip(act);
        if (act == AssignmentAct.TRANSPORT) {
            destination = detail;
        } else if (act.target().isEnded()) {
            outcomeCode = detail;
        }
        move(act.target(), stamp);
        if (!state.isEnded()) {
            return fact(FactType.ASSIGNMENT_STATE_CHANGED);
        }
        active = false;
        FactType type = act == AssignmentAct.PREEMPT ? FactType.ASSIGNMENT_PREEMPTED : FactType.ASSIGNMENT_ENDED;
        return fact(type).with("reasonCode", detail);
    }

    /** Steps that a unit did not report keep no time: none is invented. */
    private void skip(AssignmentAct act) {
        if (act == AssignmentAct.ARRIVE || act == AssignmentAct.DRIVE) {
            Stream.of(AssignmentState.ACKNOWLEDGED, AssignmentState.EN_ROUTE)
                    .filter(step -> step.compareTo(state) > 0 && step.compareTo(act.target()) < 0)
                    .map(Enum::name)
                    .forEach(skipped::add);
        }
    }

    private void move(AssignmentState to, Stamp stamp) {
        Instant before = milestones.latestStage();
        Instant at = stamp.occurredAt();
        if (before != null && at != null && at.isBefore(before)) {
            flag(Anomaly.NEGATIVE_INTERVAL);
        }
        if (at == null) {
            flag(Anomaly.MISSING_TIME);
        }
        REPORTABLE.stream().filter(odd -> stamp.flags().contains(odd.name())).forEach(this::flag);
        state = to;
        milestones = milestones.reached(to, at);
        late |= stamp.late();
        version++;
    }

    public void flag(Anomaly anomaly) {
        if (!flags.contains(anomaly.name())) {
            flags.add(anomaly.name());
        }
    }

    /** The unit turns to this one, or away from it. */
    public void focus(boolean nowActive) {
        active = nowActive;
        version++;
    }

    /** What the call is told after {@link #focus}. */
    public Fact turned() {
        return fact(FactType.ASSIGNMENT_STATE_CHANGED).privately("turned", active ? "HERE" : "AWAY");
    }

    /**
     * Its call was merged into another: it goes on there as it is, with all its stamps.
     *
     * @param response number of the survivor's response that the unit is part of from now on
     */
    public Fact moveTo(UUID survivor, int response) {
        movedFrom = movedFrom == null ? callId : movedFrom;
        UUID from = callId;
        callId = survivor;
        round = response;
        version++;
        return fact(isStacked() ? FactType.ASSIGNMENT_STACKED : FactType.ASSIGNMENT_STATE_CHANGED)
                .privately("movedFrom", from);
    }

    /** The unit that is kept for the call is free: the dispatcher decides (requirement D25). */
    public void offer(Stamp stamp) {
        offeredAt = stamp.recordedAt();
        version++;
    }

    /** What the call is told after {@link #offer}. */
    public Fact offered() {
        return Fact.of(FactType.CALL_UPDATED)
                .with("callId", callId)
                .with("reasonCode", "STACKED_UNIT_FREE")
                .privately("assignmentId", id)
                .privately("unitId", unitId)
                .privately("callSign", callSign);
    }

    private Fact fact(FactType type) {
        return Fact.of(type)
                .with("assignmentId", id)
                .with("callId", callId)
                .with("unitId", unitId)
                .with("state", state)
                .with("active", active)
                .with("skipped", List.copyOf(skipped))
                .privately("callSign", callSign)
                .privately("destination", destination)
                .privately("flags", flags.isEmpty() ? null : List.copyOf(flags));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID callId() {
        return callId;
    }

    public UUID unitId() {
        return unitId;
    }

    public String callSign() {
        return callSign;
    }

    public AssignmentState state() {
        return state;
    }

    public boolean isStacked() {
        return state == AssignmentState.STACKED;
    }

    public boolean active() {
        return active;
    }

    public AssignmentMilestones milestones() {
        return milestones;
    }

    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    public List<String> flags() {
        return List.copyOf(flags);
    }

    public String destination() {
        return destination;
    }

    public String outcomeCode() {
        return outcomeCode;
    }

    public String externalRef() {
        return externalRef;
    }

    public int round() {
        return round;
    }

    /** When the dispatcher was last told that the unit is free; null when that never happened. */
    public Instant offeredAt() {
        return offeredAt;
    }

    public boolean late() {
        return late;
    }
}
