package ca.policecomms.dispatch.publicincident.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.publicincident.model.Decision;
import ca.policecomms.dispatch.publicincident.model.Decision.NeverPublish;
import ca.policecomms.dispatch.publicincident.model.Decision.Obstacle;
import ca.policecomms.dispatch.publicincident.model.PublicIncident;
import ca.policecomms.dispatch.publicincident.model.PublicIncidents;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride.Action;
import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.RedactableCalls;
import ca.policecomms.dispatch.publicincident.model.Redaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A supervisor advances, delays or suppresses a publication (requirement D48). Nobody can widen what is published. */
@ApplicationScoped
public class OverridingPublication {
    private final RedactableCalls calls;
    private final PublicIncidents incidents;
    private final Redaction redaction;
    private final ReconsideringPublicIncident reconsidering;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    OverridingPublication(
            RedactableCalls calls,
            PublicIncidents incidents,
            Redaction redaction,
            ReconsideringPublicIncident reconsidering,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.calls = calls;
        this.incidents = incidents;
        this.redaction = redaction;
        this.reconsidering = reconsidering;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param callVersion of the call, as the supervisor saw it
     * @param until for a delay, null otherwise
     * @throws ProblemException 404, 412; 409 {@code illegal-transition} when it is too late for the action; 422
     *     {@code rule-violated} naming the rule that forbids the publication
     */
    @Transactional
    public PublicPreview override(UUID callId, long callVersion, Action action, Instant until, String reason) {
        RedactableCall call = calls.lockAndLoad(callId, callVersion);
        PublicIncident incident = incidents.lock(callId).orElseGet(() -> PublicIncident.unpublished(callId));
        Instant now = clock.instant();
        refuseTooLate(incident, action);
        if (action == Action.ADVANCE) {
            refuseUnpublishable(redaction.decide(call, null, now));
        }
        refuseWrongTime(action, until, now);
        PublicIncident overridden = incident.overridden(
                new PublicationOverride(action, until, call.typeCode(), reason, caller.subject(), now));
        incidents.save(overridden);
        audit.did("call.public-override", "call/" + callId, reason, details(action, until));
        reconsidering.reconsider(call, now);
        PublicIncident after = incidents.find(callId).orElse(overridden);
        return PublicPreview.of(after, redaction.decide(call, after.override(), now));
    }

    private static Map<String, Object> details(Action action, Instant until) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("action", action.name());
        if (until != null) {
            details.put("until", until.toString());
        }
        return details;
    }

    private static void refuseTooLate(PublicIncident incident, Action action) {
        if (incident.isWithdrawn()) {
            throw tooLate("It was withdrawn, for good.", incident);
        }
        if (incident.isPublic() && action != Action.SUPPRESS) {
            throw tooLate("It is public already: it can only be suppressed.", incident);
        }
    }

    private static ProblemException tooLate(String detail, PublicIncident incident) {
        return ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, detail)
                .with("state", incident.state())
                .with("allowed", incident.isWithdrawn() ? new Action[0] : new Action[] {Action.SUPPRESS});
    }

    private static void refuseUnpublishable(Decision decision) {
        if (decision instanceof NeverPublish never) {
            Obstacle why = never.reason();
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "No one can publish this call: " + why + ".")
                    .violation("action", "ADVANCE is refused for a call that is never published")
                    .with("rule", why.rule());
        }
    }

    private static void refuseWrongTime(Action action, Instant until, Instant now) {
        if (action == Action.DELAY ? until == null || !until.isAfter(now) : until != null) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A delay, and only a delay, names a later time.")
                    .violation("until", action == Action.DELAY ? "a time to come" : "only with DELAY")
                    .with("rule", "D48");
        }
    }
}
