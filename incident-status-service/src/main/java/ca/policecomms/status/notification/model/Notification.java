package ca.policecomms.status.notification.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.calendar.model.BusinessCalendar;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.wording.model.Authors;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** That somebody is told of an incident: when, how, with what proof. Overdue is derived, never a state. */
@Entity
@Table(name = "notification")
public class Notification extends NotificationStamps implements Part {

    @Id
    private UUID id;

    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Enumerated(EnumType.STRING)
    private NotificationState state;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "recipient_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "recipient_fr"))
    private Bilingual recipient;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Column(name = "rule_id")
    private UUID ruleId;

    @Column(name = "clock_started_at")
    private Instant clockStartedAt;

    @Column(name = "target_at")
    private Instant targetAt;

    @Column(name = "escalate_at")
    private Instant escalateAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Embedded
    private Pause pause;

    @ElementCollection
    @CollectionTable(name = "notification_filing", joinColumns = @JoinColumn(name = "notification_id"))
    @OrderColumn(name = "position")
    private List<Filing> filings = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "wording_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "wording_fr"))
    private Bilingual publicWording;

    @Column(name = "confidential_wording")
    private String confidentialWording;

    private boolean cleared;

    private List<String> authors;

    /** For the persistence layer. */
    protected Notification() {}

    public Notification(
            UUID id,
            UUID incidentId,
            Bilingual recipient,
            Capacity capacity,
            Wordings words,
            String author,
            Instant now) {
        this.id = id;
        this.version = 1;
        this.incidentId = incidentId;
        this.state = NotificationState.PLANNED;
        this.recipient = recipient;
        this.capacity = capacity;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
        say(words);
    }

    public void describe(Wordings words, String author, Instant now) {
        require(state != NotificationState.CLOSED && state != NotificationState.NOT_REQUIRED, "change");
        say(words);
        authors = Authors.with(authors, author);
        touch(now);
    }

    private void say(Wordings words) {
        publicWording = publicWording().with(words.open());
        confidentialWording = words.confidential() == null ? confidentialWording : words.confidential();
        cleared = words.cleared() == null ? cleared : words.cleared();
    }

    /** Starts the clock of a rule for the filing that is planned. */
    public void clock(DeadlineRule rule, Instant start, BusinessCalendar calendar, Instant now) {
        require(state == NotificationState.PLANNED, "start a clock");
        ruleId = rule.id();
        clockStartedAt = start;
        due(rule.clock().due(start, calendar), rule);
        targetAt = rule.internalTargetHours() == null ? null : start.plus(Duration.ofHours(rule.internalTargetHours()));
        touch(now);
    }

    private void due(Instant due, DeadlineRule rule) {
        dueAt = due;
        escalateAt = due == null || rule.escalateHoursBefore() == null
                ? null
                : due.minus(Duration.ofHours(rule.escalateHoursBefore()));
        approachedAt = null;
        missedAt = null;
    }

    public void pause(String authority, Instant reviewAt, Instant now) {
        require(state == NotificationState.PLANNED && pause == null && dueAt != null, "pause the clock");
        pause = new Pause(now, authority, reviewAt);
        touch(now);
    }

    public void resume(DeadlineRule rule, BusinessCalendar calendar, Instant now) {
        require(state == NotificationState.PLANNED && pause != null, "resume the clock");
        due(rule.clock().resume(dueAt, pause.at(), now, calendar), rule);
        pause = null;
        touch(now);
    }

    /** @throws ProblemException 422 when the series does not go on like that */
    public void file(FilingKind kind, String channel, String evidence, String by, Instant sentAt, Instant now) {
        require(state == NotificationState.PLANNED, "be sent");
        boolean first = filings.isEmpty();
        boolean over = !first && filings.getLast().kind() == FilingKind.FINAL;
        if (over || (first && kind == FilingKind.FOLLOW_UP) || (!first && kind == FilingKind.PRELIMINARY)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A preliminary notice, follow-ups, a final one.")
                    .violation("kind", "must go on with the series");
        }
        int number = kind != FilingKind.FOLLOW_UP
                ? 0
                : 1
                        + (int) filings.stream()
                                .filter(f -> f.kind() == FilingKind.FOLLOW_UP)
                                .count();
        filings.add(new Filing(kind, number, sentAt, by, channel, evidence, null, null));
        state = NotificationState.SENT;
        pause = null;
        authors = Authors.with(authors, by);
        touch(now);
    }

    public void acknowledge(String reference, Instant at, Instant now) {
        require(state == NotificationState.SENT, "be acknowledged");
        filings.set(filings.size() - 1, filings.getLast().acknowledged(reference, at));
        state = NotificationState.ACKNOWLEDGED;
        touch(now);
    }

    /** Another filing is to follow. */
    public void planNext(Instant now) {
        require(sent() && filings.getLast().kind() != FilingKind.FINAL, "plan another filing");
        state = NotificationState.PLANNED;
        dueAt = null;
        targetAt = null;
        escalateAt = null;
        clockStartedAt = null;
        touch(now);
    }

    public void close(Instant now) {
        require(sent() && filings.getLast().kind() == FilingKind.FINAL, "be closed before the final filing");
        state = NotificationState.CLOSED;
        closedAt = now;
        touch(now);
    }

    public void hold(String authority, Instant reviewAt, Instant now) {
        require(state == NotificationState.PLANNED, "be held");
        state = NotificationState.HELD;
        holdAuthority = authority;
        holdReviewAt = reviewAt;
        heldAt = now;
        touch(now);
    }

    public void lift(Instant now) {
        require(state == NotificationState.HELD, "be lifted");
        state = NotificationState.PLANNED;
        liftedAt = now;
        touch(now);
    }

    /** The first call proposes, the second, by another person, decides. */
    public void notRequired(String reason, String by, Instant now) {
        require(state == NotificationState.PLANNED, "be not required");
        if (notRequiredBy == null) {
            notRequiredBy = by;
            notRequiredReason = reason;
        } else if (by.equals(notRequiredBy)) {
            throw ProblemException.of(StatusProblem.SAME_PERSON, "You proposed it; another person decides.")
                    .with("notificationId", id);
        } else {
            state = NotificationState.NOT_REQUIRED;
            decidedBy = by;
            decidedAt = now;
        }
        touch(now);
    }

    /** Not sent although it is due, and the clock runs. */
    public boolean overdue(Instant now) {
        return state == NotificationState.PLANNED && pause == null && dueAt != null && now.isAfter(dueAt);
    }

    public void approached(Instant now) {
        approachedAt = now;
    }

    public void missed(Instant now) {
        missedAt = now;
        approachedAt = now;
    }

    private boolean sent() {
        return state == NotificationState.SENT || state == NotificationState.ACKNOWLEDGED;
    }

    @Override
    public void requireReleasable() {
        require(cleared && !filings.isEmpty(), "be shown unless cleared and told");
    }

    public void release(Instant now) {
        releasedAt = now;
        authors = List.of();
        touch(now);
    }

    @Override
    public PartKind kind() {
        return PartKind.NOTIFICATION;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(id, incidentId);
    }

    /** That it was told and of which kind; never what was filed. */
    @Override
    public Map<String, Object> content() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("incidentId", incidentId.toString());
        map.put("recipient", recipient.map());
        map.put("capacity", capacity.toString());
        map.put("wording", publicWording().map());
        Filing last = filings.isEmpty() ? null : filings.getLast();
        map.put("filing", last == null ? null : last.kind().toString());
        map.put("filingNumber", last == null ? null : (long) last.number());
        map.put("toldAt", last == null ? null : last.sentAt().toString());
        return map;
    }

    private void require(boolean allowed, String act) {
        if (!allowed) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A notification that is " + state + " does not allow to " + act + ".")
                    .with("notificationId", id)
                    .with("state", state);
        }
    }

    private void touch(Instant now) {
        updatedAt = now;
        version++;
    }

    /** The version of its next event. */
    public long nextEvent() {
        return ++eventVersion;
    }

    public Bilingual publicWording() {
        return Bilingual.orNone(publicWording);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public NotificationState state() {
        return state;
    }

    public Bilingual recipient() {
        return recipient;
    }

    public Capacity capacity() {
        return capacity;
    }

    public UUID ruleId() {
        return ruleId;
    }

    public Instant clockStartedAt() {
        return clockStartedAt;
    }

    public Instant targetAt() {
        return targetAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Pause pause() {
        return pause;
    }

    public List<Filing> filings() {
        return List.copyOf(filings);
    }

    public String confidentialWording() {
        return confidentialWording;
    }

    public boolean cleared() {
        return cleared;
    }

    public List<String> authors() {
        return authors;
    }
}
