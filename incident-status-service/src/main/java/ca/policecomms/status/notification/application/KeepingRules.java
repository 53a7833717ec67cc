package ca.policecomms.status.notification.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.notification.model.DeadlineRule;
import ca.policecomms.status.notification.model.DeadlineRules;
import ca.policecomms.status.notification.model.RuleText;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Keeps the deadlines of the agency. */
@ApplicationScoped
public class KeepingRules {

    private final DeadlineRules rules;
    private final Audit audit;
    private final Clock clock;

    KeepingRules(DeadlineRules rules, Audit audit, Clock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public DeadlineRule create(RuleText text) {
        DeadlineRule rule = new DeadlineRule(Ids.next(), text, Moments.now(clock));
        rules.add(rule);
        audit.did(
                "deadline-rule.created",
                "deadline-rule/" + rule.id(),
                Map.of("basis", rule.basis().name()));
        return rule;
    }

    /** A null part stays. Clocks that run keep the time they were given. */
    @Transactional
    public DeadlineRule change(UUID id, long version, RuleText text) {
        DeadlineRule rule = rules.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, rule.version(), RuleView.of(rule));
        rule.change(text, Moments.now(clock));
        audit.did("deadline-rule.changed", "deadline-rule/" + id, Map.of());
        return rule;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no deadline rule " + id + ".");
    }
}
