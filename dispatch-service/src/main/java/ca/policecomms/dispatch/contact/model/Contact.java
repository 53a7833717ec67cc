package ca.policecomms.dispatch.contact.model;

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
import java.util.UUID;

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

    /** Ends with the call it led to, or with the code of another outcome; the use case checked that one is there. */
    public Fact end(UUID call, String outcome, Stamp stamp) {
        move(ContactAct.END);
        endedAt = first(endedAt, stamp);
        callId = call;
        outcomeCode = outcome;
        return fact(FactType.CONTACT_ENDED).privately("outcomeCode", outcome);
    }

    public Fact abandon(Stamp stamp) {
        move(ContactAct.ABANDON);
        abandonedAt = first(abandonedAt, stamp);
        return fact(FactType.CONTACT_ABANDONED).with("waitMs", millisTo(abandonedAt));
    }

    /** Somebody called back: reached with an outcome, or tried in vain; the third failure ends it. */
    public Fact callBack(boolean reached, String outcome, Stamp stamp) {
        ContactAct.CALLBACK.require(state);
        callbackTries++;
        callbackAt = first(callbackAt, stamp);
        outcomeCode = outcome;
        version++;
        if (reached) {
            state = ContactAct.CALLBACK.target();
        } else if (callbackTries >= CALLBACK_TRIES) {
            state = ContactAct.GIVE_UP.target();
        }
        return fact(FactType.CONTACT_CALLED_BACK)
                .privately("outcomeCode", outcome)
                .privately("tries", callbackTries);
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

    public long version() {
        return version;
    }

    public ContactView view() {
        return new ContactView(
                id,
                version,
                state,
                ContactAct.allowed(state),
                kind,
                queue,
                new ContactView.CallerView(callerName, callerPhone),
                adapter,
                externalId,
                callId,
                outcomeCode,
                callbackTries,
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
