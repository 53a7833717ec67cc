package ca.policecomms.status.notification.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.calendar.model.BusinessCalendar;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.notification.model.Capacity;
import ca.policecomms.status.notification.model.DeadlineRule;
import ca.policecomms.status.notification.model.DeadlineRules;
import ca.policecomms.status.notification.model.Decision;
import ca.policecomms.status.notification.model.FilingKind;
import ca.policecomms.status.notification.model.Notification;
import ca.policecomms.status.notification.model.Notifications;
import ca.policecomms.status.notification.model.Wordings;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Keeps the log of who is told of an incident. */
@ApplicationScoped
public class NotifyingPartners {

    private final Notifications notifications;
    private final DeadlineRules rules;
    private final Incidents incidents;
    private final BusinessCalendar calendar;
    private final Event<DraftEdited> edits;
    private final Audit audit;
    private final Clock clock;

    NotifyingPartners(
            Notifications notifications,
            DeadlineRules rules,
            Incidents incidents,
            BusinessCalendar calendar,
            Event<DraftEdited> edits,
            Audit audit,
            Clock clock) {
        this.notifications = notifications;
        this.rules = rules;
        this.incidents = incidents;
        this.calendar = calendar;
        this.edits = edits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param ruleId of its deadline; null for none
     * @param clockStart when the clock began to run; null for now
     */
    @Transactional
    public Notification plan(
            UUID incident,
            Bilingual recipient,
            Capacity capacity,
            UUID ruleId,
            Instant clockStart,
            Wordings words,
            String author) {
        if (incidents.find(incident).isEmpty()) {
            throw refused("incidentId", "must name an incident");
        }
        Instant now = Moments.now(clock);
        Notification notification = new Notification(Ids.next(), incident, recipient, capacity, words, author, now);
        if (ruleId != null) {
            notification.clock(rule(ruleId), clockStart == null ? now : Moments.of(clockStart), calendar, now);
        }
        notifications.add(notification);
        did("planned", notification);
        return notification;
    }

    /** A null part stays. */
    @Transactional
    public Notification describe(
            UUID id, long version, Wordings words, UUID ruleId, Instant clockStart, String author) {
        Notification notification = edit(id, version, author);
        Instant now = Moments.now(clock);
        notification.describe(words, author, now);
        if (ruleId != null) {
            notification.clock(rule(ruleId), clockStart == null ? now : Moments.of(clockStart), calendar, now);
        }
        did("changed", notification);
        return notification;
    }

    @Transactional
    public Notification file(
            UUID id, long version, FilingKind kind, String channel, String evidence, Instant sentAt, String by) {
        Notification notification = edit(id, version, by);
        Instant now = Moments.now(clock);
        notification.file(kind, channel, evidence, by, sentAt == null ? now : Moments.of(sentAt), now);
        did("sent", notification);
        return notification;
    }

    @Transactional
    public Notification acknowledge(UUID id, long version, String reference, Instant at, String by) {
        Notification notification = edit(id, version, by);
        Instant now = Moments.now(clock);
        notification.acknowledge(reference, at == null ? now : Moments.of(at), now);
        did("acknowledged", notification);
        return notification;
    }

    @Transactional
    public Notification decide(UUID id, long version, Decision decision, String by) {
        Notification notification = edit(id, version, by);
        Instant now = Moments.now(clock);
        switch (decision.act()) {
            case HOLD -> notification.hold(decision.authority(), Moments.of(decision.reviewAt()), now);
            case LIFT -> notification.lift(now);
            case PAUSE -> notification.pause(decision.authority(), Moments.of(decision.reviewAt()), now);
            case RESUME -> notification.resume(rule(notification.ruleId()), calendar, now);
            case NOT_REQUIRED -> notification.notRequired(decision.reason(), by, now);
            case NEXT -> notification.planNext(now);
            case CLOSE -> notification.close(now);
        }
        audit.did(
                "notification.decided",
                "notification/" + id,
                Map.of(
                        "act",
                        decision.act().name(),
                        "state",
                        notification.state().name()));
        return notification;
    }

    private Notification edit(UUID id, long version, String author) {
        edits.fire(new DraftEdited(id, author));
        Notification notification = notifications.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, notification.version(), view(notification));
        return notification;
    }

    /** As staff read it now. */
    @Transactional
    public NotificationView view(Notification notification) {
        DeadlineRule rule = notification.ruleId() == null
                ? null
                : rules.find(notification.ruleId()).orElse(null);
        return NotificationView.of(notification, rule, clock.instant());
    }

    private DeadlineRule rule(UUID id) {
        return rules.find(id).orElseThrow(() -> refused("deadlineRuleId", "must name a deadline rule"));
    }

    private void did(String act, Notification notification) {
        audit.did("notification." + act, "notification/" + notification.id(), Map.of());
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, "The notification does not fit together.")
                .violation(field, message);
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no notification " + id + ".");
    }
}
