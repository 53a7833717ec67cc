package ca.policecomms.dispatch.contact.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A phone leg or other approach. Its answer clock runs from offered to answered (NENA-STA-020.1). */
@Entity
@Table(name = "contact")
public class Contact implements Subject {
    /** A caller who hung up is called back so often before it counts as failed. */
    public static final int CALLBACK_TRIES = 3;

    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Enumerated(EnumType.STRING)
    private ContactState state;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String queue;

    @Column(name = "caller_name")
    private String callerName;

    @Column(name = "caller_phone")
    private String callerPhone;

    private String adapter;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "outcome_code")
    private String outcomeCode;

    @Column(name = "callback_tries")
    private int callbackTries;

    private List<String> services = new ArrayList<>();

    private List<String> flags = new ArrayList<>();

    private boolean late;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_up")
    private FollowUp followUp;

    @Column(name = "follow_up_open")
    private boolean followUpOpen;

    @Column(name = "follow_up_at")
    private Instant followUpAt;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "resumed_at")
    private Instant resumedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "abandoned_at")
    private Instant abandonedAt;

    @Column(name = "callback_at")
    private Instant callbackAt;

    /** For the persistence layer. */
    protected Contact() {}

    public Contact(UUID id, NewContact content, Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.state = ContactState.OFFERED;
        this.kind = content.kind();
        this.queue = content.queue();
        this.callerName = content.callerName();
        this.callerPhone = content.callerPhone();
        this.adapter = content.adapter();
        this.externalId = content.externalId();
        this.services = new ArrayList<>(
                content.services().stream().map(Enum::name).distinct().toList());
        this.late = stamp.late();
        this.offeredAt = stamp.occurredAt();
    }

    public Fact offered() {
        return fact(FactType.CONTACT_OFFERED);
    }

    public Fact answer(Stamp stamp) {
        move(ContactAct.ANSWER);
        answeredAt = first(answeredAt, stamp);
        return fact(FactType.CONTACT_ANSWERED).with("waitMs", waitMillis());
    }

    /** Held or taken back; the timeline tells, no other service needs to know. */
    public Fact hold(Stamp stamp) {
        move(ContactAct.HOLD);
        heldAt = first(heldAt, stamp);
        return fact(FactType.CONTACT_HELD);
    }

    public Fact resume(Stamp stamp) {
        move(ContactAct.RESUME);
        resumedAt = first(resumedAt, stamp);
        return fact(FactType.CONTACT_RESUMED);
    }

    /**
     * Ends with the call it led to, with the code of another outcome, or as something somebody has to look after: silence
     * or a line that went dead stay an open task until an outcome is recorded (requirement D3).
     *
     * @param call null keeps the one it has joined
     * @param missing why there is no outcome yet; null when there is one
     * @throws ProblemException 422 when there is neither of the three
     */
    public Fact end(UUID call, String outcome, FollowUp missing, Stamp stamp) {
        ContactAct.END.require(state);
        if (call == null && callId == null && outcome == null && missing == null) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A contact ends with a call or an outcome code.")
                    .violation("callId", "required when there is no outcomeCode")
                    .with("rule", "D3");
        }
        move(ContactAct.END);
        endedAt = first(endedAt, stamp);
        callId = call == null ? callId : call;
        if (missing != null) {
            follow(missing, stamp);
        }
        if (outcome != null) {
            outcomeCode = outcome;
            followUpOpen = false;
        }
        return fact(FactType.CONTACT_ENDED)
                .privately("outcomeCode", outcome)
                .privately("followUp", followUpOpen ? followUp : null);
    }

    public Fact abandon(Stamp stamp) {
        move(ContactAct.ABANDON);
        abandonedAt = first(abandonedAt, stamp);
        follow(FollowUp.ABANDONED, stamp);
        return fact(FactType.CONTACT_ABANDONED).with("waitMs", millisTo(abandonedAt));
    }

    private void follow(FollowUp why, Stamp stamp) {
        followUp = why;
        followUpOpen = true;
        followUpAt = stamp.recordedAt();
    }

    /** Somebody called back: reached with an outcome, or tried in vain; the third failure ends it. */
    public Fact callBack(boolean reached, String outcome, Stamp stamp) {
        if (!followUpOpen) {
            throw ContactAct.CALLBACK.refusal(state, ContactAct.allowed(state, false));
        }
        callbackTries++;
        callbackAt = first(callbackAt, stamp);
        outcomeCode = outcome;
        version++;
        followUpOpen = !reached && callbackTries < CALLBACK_TRIES;
        if (state == ContactState.ABANDONED && !followUpOpen) {
            state = reached ? ContactAct.CALLBACK.target() : ContactAct.GIVE_UP.target();
        }
        return fact(FactType.CONTACT_CALLED_BACK)
                .privately("outcomeCode", outcome)
                .privately("tries", callbackTries);
    }

    /** It belongs to a call, beside others perhaps; in every state. */
    public Fact join(UUID call) {
        callId = call;
        version++;
        return fact(FactType.CONTACT_LINKED);
    }

    public Fact located(Fix fix) {
        version++;
        return fact(FactType.CONTACT_LOCATED)
                .with("place", fix.place())
                .privately("latitude", fix.latitude())
                .privately("longitude", fix.longitude())
                .privately("text", fix.text());
    }

    /**
     * Telephony said something. It is never refused: what fits is done, a milestone that was unknown is filled in, and
     * what comes too late or out of order is kept and flagged (requirement D5).
     *
     * @return the facts that follow from it, then the signal itself
     */
    public List<Fact> take(ReportedSignal signal, Stamp stamp) {
        List<Fact> facts = new ArrayList<>();
        boolean fits = signal.kind() == null || signal.kind() == SignalKind.LOCATION || apply(signal, stamp, facts);
        ReportedSignal taken = fits ? signal : signal.flagged(SignalFlag.DISORDERED);
        learn(taken);
        version++;
        facts.add(fact(FactType.CONTACT_SIGNALLED).with("signal", signal.kind()).with("flags", taken.flagNames()));
        return facts;
    }

    /** @return false when the contact was past it */
    private boolean apply(ReportedSignal signal, Stamp stamp, List<Fact> facts) {
        boolean answered = ContactAct.END.allowedIn(state);
        switch (signal.kind()) {
            case ANSWERED -> {
                if (ContactAct.ANSWER.allowedIn(state)) {
                    return facts.add(answer(stamp));
                }
                answeredAt = answered || state == ContactState.ENDED ? first(answeredAt, stamp) : answeredAt;
            }
            case HELD -> {
                return ContactAct.HOLD.allowedIn(state) && facts.add(hold(stamp));
            }
            case RESUMED -> {
                return ContactAct.RESUME.allowedIn(state) && facts.add(resume(stamp));
            }
            case ENDED, ABANDONED -> {
                if (ContactAct.ABANDON.allowedIn(state)) {
                    return facts.add(abandon(stamp));
                }
                if (answered) {
                    return facts.add(end(null, null, callId == null ? FollowUp.HANG_UP : null, stamp));
                }
            }
            default -> {
                boolean first = state == ContactState.OFFERED && offeredAt == null;
                offeredAt = first(offeredAt, stamp);
                return first;
            }
        }
        return false;
    }

    /** What people entered is never overwritten by telephony. */
    private void learn(ReportedSignal signal) {
        queue = queue == null ? signal.queue() : queue;
        callerName = callerName == null ? signal.callerName() : callerName;
        callerPhone = callerPhone == null ? signal.callerPhone() : callerPhone;
        Stream.concat(services.stream(), signal.services().stream().map(Enum::name))
                .distinct()
                .filter(each -> !services.contains(each))
                .toList()
                .forEach(services::add);
        signal.flagNames().stream().filter(each -> !flags.contains(each)).forEach(flags::add);
    }

    private Fact fact(FactType type) {
        return Fact.of(type)
                .with("contactId", id)
                .with("kind", kind)
                .with("queue", queue)
                .with("callId", callId);
    }

    private void move(ContactAct act) {
        act.require(state);
        state = act.target();
        version++;
    }

    private static Instant first(Instant known, Stamp stamp) {
        return known == null ? stamp.occurredAt() : known;
    }

    /** Milliseconds from offered to answered; null when either is not known. */
    public Long waitMillis() {
        return millisTo(answeredAt);
    }

    private Long millisTo(Instant end) {
        return offeredAt == null || end == null
                ? null
                : Duration.between(offeredAt, end).toMillis();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public UUID callId() {
        return callId;
    }

    public long version() {
        return version;
    }

    public ContactView view() {
        return new ContactView(
                id,
                version,
                state,
                ContactAct.allowed(state, followUpOpen),
                kind,
                queue,
                services.stream().map(ContactService::valueOf).toList(),
                new ContactView.CallerOfContact(callerName, callerPhone),
                adapter,
                externalId,
                callId,
                outcomeCode,
                callbackTries,
                followUp == null ? null : new ContactView.FollowUpView(followUp, followUpOpen, followUpAt),
                List.copyOf(flags),
                late,
                waitMillis(),
                offeredAt,
                answeredAt,
                heldAt,
                resumedAt,
                endedAt,
                abandonedAt,
                callbackAt);
    }
}
