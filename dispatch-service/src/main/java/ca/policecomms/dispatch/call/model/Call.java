package ca.policecomms.dispatch.call.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * A call for service. Its methods change the state and hand back the fact that was made; the use case records it in the
 * same transaction. Milestones are write-once: what happens again is in the timeline only.
 */
@Entity
@Table(name = "call_for_service")
public class Call extends CallRecord {
    /** Code of a type or place that is not known yet. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final Set<CallAct> STARTS_WAITING =
            EnumSet.of(CallAct.ENTER, CallAct.COME_DUE, CallAct.REOPEN, CallAct.SPLIT);

    /** For the persistence layer. */
    protected Call() {}

    private Call(UUID id, String number, NewCall content, Stamp stamp) {
        this.id = id;
        this.number = number;
        this.version = 1;
        this.state = content.dueAt() == null ? CallState.INTAKE : CallState.SCHEDULED;
        this.typeCode = content.typeCode();
        this.priority = CallPriority.of(content.priority());
        this.location = content.location();
        this.callerName = content.callerName();
        this.callerPhone = content.callerPhone();
        this.contactId = content.contactId();
        this.importId = content.importId();
        this.externalRef = content.externalRef();
        this.late = stamp.late();
        this.times = CallTimes.of(content.receivedAt(), stamp.recordedAt(), content.dueAt());
    }

    /** A call saves with type and location only, either of them unknown (requirement D6). */
    public static Call open(UUID id, String number, NewCall content, Stamp stamp) {
        return new Call(id, number, content, stamp);
    }

    public Fact received() {
        return described(FactType.CALL_RECEIVED)
                .with("receivedAt", times.receivedAt())
                .privately("location", location)
                .privately("contactId", contactId)
                .privately("dueAt", times.dueAt());
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
            priority = priorities().changedTo(givenPriority);
        }
        if (priorities().current() == null) {
            throw rule("D14", "A call enters the queue with a priority.", "priority", "0 to 5");
        }
        if (!unknownConfirmed && (UNKNOWN.equals(typeCode) || !location.known())) {
            throw rule("D6", "Type or location is unknown: confirm it to go on.", "confirmUnknown", "must be true");
        }
        move(CallAct.ENTER, stamp);
        return described(FactType.CALL_ENTERED);
    }

    /** A scheduled call enters the queue when it is due. */
    public Fact comeDue(Stamp stamp) {
        move(CallAct.COME_DUE, stamp);
        return described(FactType.CALL_ENTERED);
    }

    public Fact hold(String reasonCode, Instant review, Stamp stamp) {
        move(CallAct.HOLD, stamp);
        reviewAt = review;
        return fact(FactType.CALL_HELD).with("reasonCode", reasonCode).privately("reviewAt", review);
    }

    public Fact release(Stamp stamp) {
        move(CallAct.RELEASE, stamp);
        return updated("RELEASED");
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
        if (state != CallState.ACTIVE) {
            move(CallAct.ACTIVATE, stamp);
        }
    }

    /** Back to the queue with its age, as nobody cleared it. */
    public Fact requeue(Stamp stamp) {
        move(CallAct.REQUEUE, stamp);
        return fact(FactType.CALL_REQUEUED).with("reasonCode", "NO_UNIT_CLEARED");
    }

    public Fact changePriority(int to, String rule, String reasonCode, String reason) {
        requireOpen("its priority stays");
        return priorityChanged(to, rule, reasonCode).privately("reason", reason);
    }

    /**
     * A rule raises the priority (requirement D14).
     *
     * @param because what the timeline names beside the rule: question, answer, set and its version
     * @return empty when the call has ended or is as urgent already
     */
    public Optional<Fact> raise(PriorityRule rule, Map<String, ?> because) {
        OptionalInt to = state.isOpen() ? rule.raise(priorities().current()) : OptionalInt.empty();
        if (to.isEmpty()) {
            return Optional.empty();
        }
        Fact raised = priorityChanged(to.getAsInt(), rule.name(), "RULE");
        because.forEach(raised::privately);
        return Optional.of(raised);
    }

    private Fact priorityChanged(int to, String rule, String reasonCode) {
        Integer from = priorities().current();
        priority = priorities().changedTo(to);
        version++;
        return fact(FactType.CALL_PRIORITY_CHANGED)
                .with("from", from)
                .with("to", to)
                .with("rule", rule)
                .with("reasonCode", reasonCode);
    }

    /** What answers or persons tell about the five facts (requirement D46); they are only ever raised. */
    public void raiseFacts(SensitiveFacts facts, boolean personUnder18) {
        CallSensitivity raised = sensitivity.or(facts, personUnder18);
        if (!raised.equals(sensitivity)) {
            sensitivity = raised;
            version++;
        }
    }

    public Fact divert(Diversion to, Stamp stamp) {
        move(CallAct.DIVERT, stamp);
        return fact(FactType.CALL_DIVERTED)
                .with("reasonCode", to.reasonCode())
                .with("agency", to.agency())
                .with("transferId", to.transferId())
                .privately("alternative", to.alternative())
                .privately("callerTold", to.callerTold());
    }

    /** This call becomes part of another; see {@link CallMerge}. */
    public Fact mergeInto(Call survivor, String reasonCode, Stamp stamp) {
        CallAct.MERGE.require(state);
        survivor.requireOpen("no call is merged into it");
        merge = new CallMerge(survivor.id, state);
        move(CallAct.MERGE, stamp);
        return fact(FactType.CALL_MERGED).with("survivorId", survivor.id).with("reasonCode", reasonCode);
    }

    /** What the survivor takes over of a call that was merged into it: the higher priority and the raised facts. */
    public List<Fact> absorb(Call merged) {
        List<Fact> facts = new ArrayList<>();
        facts.add(updated("MERGED_IN").privately("mergedId", merged.id).privately("mergedNumber", merged.number));
        raiseFacts(merged.sensitivity.facts(), merged.sensitivity.anyPersonUnder18());
        Integer theirs = merged.priorities().current();
        if (theirs != null
                && (priorities().current() == null || theirs < priorities().current())) {
            facts.add(priorityChanged(theirs, "MERGED", "RULE").privately("mergedId", merged.id));
        } else {
            raise(PriorityRule.SECOND_CALLER, Map.of("mergedId", merged.id)).ifPresent(facts::add);
        }
        return facts;
    }

    /**
     * The merge was wrong.
     *
     * @param orPriority for a call that goes to the queue and has no priority yet
     */
    public Fact split(String reason, int orPriority, Stamp stamp) {
        UUID survivor = merge().survivorId();
        CallState back = merge().back(times.dueAt(), stamp.recordedAt());
        move(CallAct.SPLIT, stamp);
        state = back;
        prioritize(orPriority);
        merge = CallMerge.NONE;
        return fact(FactType.CALL_REOPENED)
                .with("reasonCode", "SPLIT")
                .privately("survivorId", survivor)
                .privately("reason", reason);
    }

    private void prioritize(int fallback) {
        if (priorities().current() == null && state == CallState.PENDING) {
            priority = priorities().changedTo(fallback);
        }
    }

    public Fact cancel(String reasonCode, Stamp stamp) {
        move(CallAct.CANCEL, stamp);
        return fact(FactType.CALL_CANCELLED).with("reasonCode", reasonCode);
    }

    public Fact close(String dispositionCode, UUID primaryUnit, Stamp stamp) {
        move(CallAct.CLOSE, stamp);
        disposition = dispositionCode;
        primaryUnitId = primaryUnit;
        return fact(FactType.CALL_CLOSED).with("disposition", dispositionCode).with("primaryUnitId", primaryUnit);
    }

    /** @param orPriority for a call that ended before it had a priority */
    public Fact reopen(String reason, int orPriority, Stamp stamp) {
        move(CallAct.REOPEN, stamp);
        prioritize(orPriority);
        return fact(FactType.CALL_REOPENED).with("reasonCode", "REOPENED").privately("reason", reason);
    }

    public Fact declareMajor(boolean major) {
        majorIncident = major;
        version++;
        return fact(FactType.CALL_MAJOR_DECLARED).with("reasonCode", major ? "DECLARED" : "STOOD_DOWN");
    }

    /** As {@link #amend(Amendment)}, for what other systems know of a call. */
    public Fact amend(String newType, Location newLocation, String newCallerName, String newCallerPhone) {
        return amend(new Amendment(newType, newLocation, newCallerName, newCallerPhone, null, null));
    }

    public Fact amend(Amendment change) {
        typeCode = change.typeCode() == null ? typeCode : change.typeCode();
        location = change.location() == null ? location : change.location();
        callerName = change.callerName() == null ? callerName : change.callerName();
        callerPhone = change.callerPhone() == null ? callerPhone : change.callerPhone();
        road = change.road() == null ? road : new ArrayList<>(change.road());
        advice = change.advice() == null ? advice : new ArrayList<>(change.advice());
        version++;
        return described(FactType.CALL_UPDATED)
                .privately("location", change.location())
                .privately("road", change.road())
                .privately("advice", change.advice());
    }

    /** Nobody called: an officer came across it (requirement D27). */
    public void markOfficerInitiated() {
        officerInitiated = true;
    }

    /** A report is written about it. Its number has no gap in the year, so it is given last (requirement D9). */
    public Fact report(String givenNumber) {
        reportNumber = givenNumber;
        version++;
        return updated("REPORT_NUMBERED").privately("reportNumber", givenNumber);
    }

    /** @param key under which calls from the caller's number are found; null where there is none */
    public void keyPhone(UUID key) {
        phoneKey = key;
    }

    /** Who called is forgotten, and the number they were found by (requirement D39). */
    public Fact eraseCaller() {
        callerName = null;
        callerPhone = null;
        phoneKey = null;
        version++;
        return fact(FactType.CALL_UPDATED).with("reasonCode", "CALLER_ERASED");
    }

    /** Where it was is forgotten, but for the area (requirement D39). */
    public Fact erasePlace() {
        location = location.areaOnly();
        version++;
        return fact(FactType.CALL_UPDATED).with("reasonCode", "PLACE_ERASED");
    }

    /** Words are kept in the timeline and are no part of the event. Allowed in every state (requirement D56). */
    public Fact narrate(String text) {
        return narrate(text, null);
    }

    /** @param supersedes number of the line that the words correct, which stays; null for none */
    public Fact narrate(String text, Long supersedes) {
        return updated(supersedes == null ? "NARRATIVE" : "CORRECTED")
                .privately("narrative", text)
                .privately("supersedes", supersedes);
    }

    /** Something worth a line in the timeline that has no event of its own. */
    public Fact updated(String reasonCode) {
        return fact(FactType.CALL_UPDATED).with("reasonCode", reasonCode);
    }

    private Fact described(FactType type) {
        return fact(type)
                .with("number", number)
                .with("typeCode", typeCode)
                .with("priority", priorities().current())
                .with("division", location.division())
                .with("beat", location.beat());
    }

    private Fact fact(FactType type) {
        return Fact.of(type).with("callId", id);
    }

    private void move(CallAct act, Stamp stamp) {
        act.require(state);
        state = act.target();
        times = times.reached(act, stamp);
        reviewAt = null;
        if (STARTS_WAITING.contains(act)) {
            waitingSince = CallTimes.happened(stamp);
        }
        priority = priorities().in(state);
        version++;
    }

    /** @param otherwise what follows, for the person who is refused */
    public void requireOpen(String otherwise) {
        if (!state.isOpen()) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The call has ended: " + otherwise + ".")
                    .with("state", state)
                    .with("allowed", CallAct.allowed(state));
        }
    }

    private static ProblemException rule(String id, String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", id);
    }
}
