package ca.policecomms.status.notification.application;

import ca.policecomms.status.notification.model.Basis;
import ca.policecomms.status.notification.model.DeadlineClock;
import ca.policecomms.status.notification.model.DeadlineRule;
import java.util.UUID;

/** @param label {@code law} only where a statute is cited, else {@code target} */
public record RuleView(
        UUID id,
        long version,
        String name,
        Basis basis,
        String label,
        String citation,
        DeadlineClock clock,
        Integer internalTargetHours,
        Integer escalateHoursBefore) {

    public static RuleView of(DeadlineRule r) {
        return new RuleView(
                r.id(),
                r.version(),
                r.name(),
                r.basis(),
                r.basis().label(),
                r.citation(),
                r.clock(),
                r.internalTargetHours(),
                r.escalateHoursBefore());
    }
}
