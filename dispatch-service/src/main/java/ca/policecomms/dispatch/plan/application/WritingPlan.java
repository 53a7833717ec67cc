package ca.policecomms.dispatch.plan.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import ca.policecomms.dispatch.plan.model.ResponsePlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A new version of a response plan, or a new plan (requirements D21, D22). */
@ApplicationScoped
public class WritingPlan {
    private final ResponsePlans plans;
    private final CallTypes types;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    WritingPlan(ResponsePlans plans, CallTypes types, Audit audit, Caller caller, Clock clock) {
        this.plans = plans;
        this.types = types;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param draft its version is not looked at
     * @param ifMatch header; needed where the plan exists
     * @throws ProblemException 412 {@code stale-version}, 422 {@code rule-violated}, 428 {@code precondition-required}
     */
    @Transactional
    public ResponsePlan write(ResponsePlan draft, String ifMatch) {
        check(draft);
        Optional<ResponsePlan> newest = plans.find(draft.code());
        newest.ifPresent(old -> EntityTags.check(EntityTags.required(ifMatch), old.version(), old));
        int version = newest.map(ResponsePlan::version).orElse(0) + 1;
        ResponsePlan plan = new ResponsePlan(
                draft.code(), version, draft.label(), draft.retired(), draft.when(), draft.needs(), draft.notices());
        if (!plans.add(plan, caller.subject(), clock.instant())) {
            throw ProblemException.of(CommonProblem.STALE_VERSION, "Somebody wrote version " + version + " just now.");
        }
        audit.did("response-plan.written", "response-plan/" + plan.code(), Map.of("version", version));
        return plan;
    }

    private void check(ResponsePlan draft) {
        if (draft.when().to() < draft.when().from()) {
            throw refused("D22", "The priorities are the wrong way round.", "when.to", "not above when.from");
        }
        draft.when().types().stream()
                .filter(type -> types.find(type).isEmpty())
                .findFirst()
                .ifPresent(type -> {
                    throw refused("D10", "There is no call type " + type + ".", "when.types", "codes of call types");
                });
        if (draft.sendsBylawAloneToUrgent()) {
            throw refused(
                    "D21",
                    "Bylaw officers are never sent alone to priorities 0 to 2.",
                    "needs",
                    "another service beside BYLAW, or when.from of 3 or more");
        }
    }

    private static ProblemException refused(String rule, String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", rule);
    }
}
