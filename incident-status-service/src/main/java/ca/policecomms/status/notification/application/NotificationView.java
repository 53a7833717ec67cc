package ca.policecomms.status.notification.application;

import ca.policecomms.status.notification.model.Capacity;
import ca.policecomms.status.notification.model.DeadlineRule;
import ca.policecomms.status.notification.model.Filing;
import ca.policecomms.status.notification.model.Notification;
import ca.policecomms.status.notification.model.NotificationState;
import ca.policecomms.status.notification.model.Pause;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * For staff: with confidential wording.
 *
 * @param label {@code law} only where a statute is cited, else {@code target}; null without a rule
 */
public record NotificationView(
        UUID id,
        long version,
        UUID incidentId,
        NotificationState state,
        Bilingual recipient,
        Capacity capacity,
        UUID ruleId,
        String label,
        String citation,
        Instant clockStartedAt,
        Instant targetAt,
        Instant dueAt,
        boolean overdue,
        Pause pause,
        List<Filing> filings,
        Bilingual publicWording,
        String confidentialWording,
        boolean cleared,
        String holdAuthority,
        Instant holdReviewAt,
        Instant heldAt,
        String notRequiredBy,
        String notRequiredReason,
        String decidedBy,
        Instant decidedAt,
        Instant closedAt,
        Instant releasedAt) {

    /** @param rule of its clock, null for none */
    public static NotificationView of(Notification n, DeadlineRule rule, Instant now) {
        return new NotificationView(
                n.id(),
                n.version(),
                n.incidentId(),
                n.state(),
                n.recipient(),
                n.capacity(),
                n.ruleId(),
                rule == null ? null : rule.basis().label(),
                rule == null ? null : rule.citation(),
                n.clockStartedAt(),
                n.targetAt(),
                n.dueAt(),
                n.overdue(now),
                n.pause(),
                n.filings(),
                n.publicWording(),
                n.confidentialWording(),
                n.cleared(),
                n.holdAuthority(),
                n.holdReviewAt(),
                n.heldAt(),
                n.notRequiredBy(),
                n.notRequiredReason(),
                n.decidedBy(),
                n.decidedAt(),
                n.closedAt(),
                n.releasedAt());
    }
}
