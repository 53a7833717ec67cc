package ca.policecomms.dispatch.call.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
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
 * A call for service. Its methods change the state and hand back the fact that was made; the use case records it in the
 * same transaction. Milestones are write-once: what happens again is in the timeline only.
 */
@Entity
@Table(name = "call_for_service")
public class Call implements Subject {
    /** Code of a type or place that is not known yet. */
    public static final String UNKNOWN = "UNKNOWN";

    @Id
    private UUID id;

    private String number;
    /** Rises with every change of the call itself: its entity tag. */
    private long version;
    /** Facts recorded so far, its assignments' included. */
    @Column(name = "fact_count")
    private long factCount;

    @Enumerated(EnumType.STRING)
    private CallState state;

    @Column(name = "type_code")
    private String typeCode;

    @Column(name = "initial_priority")
    private Integer initialPriority;

    private Integer priority;

    @Embedded
    private Location location;

    @Column(name = "caller_name")
    private String callerName;

    @Column(name = "caller_phone")
    private String callerPhone;

    @Column(name = "phone_key")
    private UUID phoneKey;

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "external_ref")
    private String externalRef;

    private boolean late;

    @Column(name = "major_incident")
    private boolean majorIncident;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "review_at")
    private Instant reviewAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "first_dispatched_at")
    private Instant firstDispatchedAt;

    @Column(name = "requeued_at")
    private Instant requeuedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    private String disposition;

    @Column(name = "primary_unit_id")
    private UUID primaryUnitId;

    /** For the persistence layer. */
    protected Call() {}

    private Call(UUID id, String number, NewCall content, Stamp stamp) {
        this.id = id;
        this.number = number;
        this.version = 1;
        this.state = CallState.INTAKE;
        this.typeCode = content.typeCode();
        this.initialPriority = content.priority();
        this.priority = content.priority();
        this.location = content.location();
        this.callerName = content.callerName();
        this.callerPhone = content.callerPhone();
        this.contactId = content.contactId();
        this.importId = content.importId();
        this.externalRef = content.externalRef();
        this.late = stamp.late();
        this.receivedAt = content.receivedAt();
        this.createdAt = stamp.recordedAt();
    }

    /** A call saves with type and location only, either of them unknown (requirement D6). */
    public static Call open(UUID id, String number, NewCall content, Stamp stamp) {
        return new Call(id, number, content, stamp);
    }

    public Fact received() {
        return described(FactType.CALL_RECEIVED)
                .with("receivedAt", receivedAt)
                .privately("location", location)
                .privately("contactId", contactId);
    }

    /**
     * Into the queue.
     *
     * @param givenPriority 0 to 5, null to keep the one it has
     * @param unknownConfirmed somebody confirmed that type or place stay unknown
     */
    public Fact enter(Integer givenPriority, boolean unknownConfirmed, Stamp stamp) {
        CallAct.ENTER.require(state);
        if (givenPriority != null) {
            startPriority(givenPriority);
        }
        if (priority == null) {
            throw rule("D14", "A call enters the queue with a priority.", "priority", "0 to 5");
        }
        if (!unknownConfirmed && (UNKNOWN.equals(typeCode) || !location.known())) {
            throw rule("D6", "Type or location is unknown: confirm it to go on.", "confirmUnknown", "must be true");
        }
        move(CallAct.ENTER);
        enteredAt = first(enteredAt, stamp);
        return described(FactType.CALL_ENTERED);
    }

    private void startPriority(int given) {
        initialPriority = initialPriority == null ? (Integer) given : initialPriority;
        priority = given;
    }

    public Fact hold(String reasonCode, Instant review, Stamp stamp) {
        CallAct.HOLD.require(state);
        move(CallAct.HOLD);
        heldAt = first(heldAt, stamp);
        reviewAt = review;
        return fact(FactType.CALL_HELD).with("reasonCode", reasonCode).privately("reviewAt", review);
    }

    public Fact release(Stamp stamp) {
        CallAct.RELEASE.require(state);
        move(CallAct.RELEASE);
        releasedAt = first(releasedAt, stamp);
        reviewAt = null;
        return fact(FactType.CALL_UPDATED).with("reasonCode", "RELEASED");
    }

    /** @throws ProblemException 409 {@code illegal-transition} unless units may be sent to it, or kept for it */
    public void requireDispatchable() {
        if (state != CallState.ACTIVE) {
            CallAct.ACTIVATE.require(state);
        }
    }

    /** First unit sent. A no-op for a call that is active already. */
    public void activate(Stamp stamp) {
        requireDispatchable();
        if (state == CallState.ACTIVE) {
            return;
        }
        move(CallAct.ACTIVATE);
        firstDispatchedAt = first(firstDispatchedAt, stamp);
    }

    /** Back to the queue with its age, as nobody cleared it. */
    public Fact requeue(Stamp stamp) {
        CallAct.REQUEUE.require(state);
        move(CallAct.REQUEUE);
        requeuedAt = first(requeuedAt, stamp);
        return fact(FactType.CALL_REQUEUED).with("reasonCode", "NO_UNIT_CLEARED");
    }

    public Fact changePriority(int to, String rule, String reasonCode, String reason) {
        if (!state.isOpen()) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The call has ended: its priority stays.")
                    .with("state", state)
                    .with("allowed", CallAct.allowed(state));
        }
        Integer from = priority;
        startPriority(to);
        version++;
        return fact(FactType.CALL_PRIORITY_CHANGED)
                .with("from", from)
                .with("to", to)
                .with("rule", rule)
                .with("reasonCode", reasonCode)
                .privately("reason", reason);
    }

    public Fact cancel(String reasonCode, Stamp stamp) {
        CallAct.CANCEL.require(state);
        move(CallAct.CANCEL);
        cancelledAt = first(cancelledAt, stamp);
        return fact(FactType.CALL_CANCELLED).with("reasonCode", reasonCode);
    }

    public Fact close(String dispositionCode, UUID primaryUnit, Stamp stamp) {
        CallAct.CLOSE.require(state);
        move(CallAct.CLOSE);
        closedAt = first(closedAt, stamp);
        disposition = dispositionCode;
        primaryUnitId = primaryUnit;
        return fact(FactType.CALL_CLOSED).with("disposition", dispositionCode).with("primaryUnitId", primaryUnit);
    }

    public Fact reopen(String reason, Stamp stamp) {
        CallAct.REOPEN.require(state);
        move(CallAct.REOPEN);
        reopenedAt = first(reopenedAt, stamp);
        return fact(FactType.CALL_REOPENED).with("reasonCode", "REOPENED").privately("reason", reason);
    }

    public Fact declareMajor(boolean major) {
        majorIncident = major;
        version++;
        return fact(FactType.CALL_MAJOR_DECLARED).with("reasonCode", major ? "DECLARED" : "STOOD_DOWN");
    }

    /** Changes what is known; null keeps what was there. */
    public Fact amend(String newType, Location newLocation, String newCallerName, String newCallerPhone) {
        typeCode = newType == null ? typeCode : newType;
        location = newLocation == null ? location : newLocation;
        callerName = newCallerName == null ? callerName : newCallerName;
        callerPhone = newCallerPhone == null ? callerPhone : newCallerPhone;
        version++;
        return described(FactType.CALL_UPDATED).privately("location", newLocation);
    }

    /** @param key under which calls from the caller's number are found; null where there is none */
    public void keyPhone(UUID key) {
        phoneKey = key;
    }

    /** Words are kept in the timeline and are no part of the event. Allowed in every state (requirement D56). */
    public Fact narrate(String text) {
        return fact(FactType.CALL_UPDATED).with("reasonCode", "NARRATIVE").privately("narrative", text);
    }

    private Fact described(FactType type) {
        return fact(type)
                .with("number", number)
                .with("typeCode", typeCode)
                .with("priority", priority)
                .with("division", location.division())
                .with("beat", location.beat());
    }

    private Fact fact(FactType type) {
        return Fact.of(type).with("callId", id);
    }

    private void move(CallAct act) {
        state = act.target();
        version++;
    }

    private static Instant first(Instant known, Stamp stamp) {
        return known == null ? stamp.occurredAt() : known;
    }

    private static ProblemException rule(String id, String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", id);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    public CallState state() {
        return state;
    }

    public String typeCode() {
        return typeCode;
    }

    public Integer initialPriority() {
        return initialPriority;
    }

    public Integer priority() {
        return priority;
    }

    public Location location() {
        return location;
    }

    public String callerName() {
        return callerName;
    }

    public String callerPhone() {
        return callerPhone;
    }

    public UUID contactId() {
        return contactId;
    }

    public UUID importId() {
        return importId;
    }

    public String externalRef() {
        return externalRef;
    }

    public boolean late() {
        return late;
    }

    public boolean majorIncident() {
        return majorIncident;
    }

    public String disposition() {
        return disposition;
    }

    public UUID primaryUnitId() {
        return primaryUnitId;
    }

    public CallMilestones milestones() {
        return new CallMilestones(
                receivedAt,
                createdAt,
                enteredAt,
                heldAt,
                reviewAt,
                releasedAt,
                firstDispatchedAt,
                requeuedAt,
                cancelledAt,
                closedAt,
                reopenedAt);
    }
}
