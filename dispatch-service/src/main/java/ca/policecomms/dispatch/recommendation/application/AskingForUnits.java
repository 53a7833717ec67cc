package ca.policecomms.dispatch.recommendation.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.plan.model.CallAnswers;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import ca.policecomms.dispatch.plan.model.ResponsePlans;
import ca.policecomms.dispatch.recommendation.model.Candidates;
import ca.policecomms.dispatch.recommendation.model.Recommendation;
import ca.policecomms.dispatch.recommendation.model.RecommendationInputs;
import ca.policecomms.dispatch.recommendation.model.RecommendationSettings;
import ca.policecomms.dispatch.recommendation.model.Recommendations;
import ca.policecomms.dispatch.recommendation.model.RecommendingUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispatcher asks whom to send: what is known is gathered, answered and kept, in this order (requirement D23). */
@ApplicationScoped
public class AskingForUnits {
    /** Of a type that nobody knows, and of no priority yet: prompt, scene stable. */
    private static final int USUAL_PRIORITY = 3;

    private final Calls calls;
    private final CallTypes types;
    private final CallAnswers callAnswers;
    private final ResponsePlans plans;
    private final Candidates candidates;
    private final Recommendations recommendations;
    private final Caller caller;
    private final Clock clock;

    AskingForUnits(
            Calls calls,
            CallTypes types,
            CallAnswers callAnswers,
            ResponsePlans plans,
            Candidates candidates,
            Recommendations recommendations,
            Caller caller,
            Clock clock) {
        this.calls = calls;
        this.types = types;
        this.callAnswers = callAnswers;
        this.plans = plans;
        this.candidates = candidates;
        this.recommendations = recommendations;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 404; 409 {@code illegal-transition} for a call that has ended */
    @Transactional
    public Answer ask(UUID callId) {
        Call call = calls.find(callId).orElseThrow(() -> LockedCall.missing(callId));
        if (!call.state().isOpen()) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The call has ended: nobody is sent to it.")
                    .with("state", call.state());
        }
        RecommendationInputs inputs = inputs(call);
        Recommendation result = RecommendingUnits.recommend(inputs);
        UUID id = Ids.next();
        recommendations.add(id, callId, caller.subject(), inputs, result);
        return new Answer(id, callId, inputs.at(), result);
    }

    private RecommendationInputs inputs(Call call) {
        // What the database keeps of a time, so that the stored inputs are the very same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int priority = call.priority() != null
                ? call.priority()
                : types.find(call.typeCode()).map(CallType::defaultPriority).orElse(USUAL_PRIORITY);
        Map<String, String> answers = callAnswers.of(call.id());
        ResponsePlan plan =
                plans.book().choose(call.typeCode(), priority, answers).orElse(null);
        return new RecommendationInputs(
                call.id(),
                now,
                call.typeCode(),
                priority,
                call.location().division(),
                call.location().latitude(),
                call.location().longitude(),
                answers,
                plan,
                candidates.onDuty(now.minus(RecommendationSettings.USUAL.workload())),
                RecommendationSettings.USUAL);
    }

    /** @param id of the kept recommendation */
    @Schema(name = "CallRecommendation")
    public record Answer(UUID id, UUID callId, Instant at, Recommendation recommendation) {}
}
