package ca.policecomms.dispatch.recommendation.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.application.Departures;
import ca.policecomms.dispatch.assignment.application.DispatchOrder;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.recommendation.model.Recommendations;
import ca.policecomms.dispatch.recommendation.model.Recommendations.Decision;
import ca.policecomms.dispatch.recommendation.model.Recommendations.Open;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whoever asked whom to send and sends others says why (requirement D23). Sending some of the recommended units is no
 * departure: the others may follow. What was recommended a while ago binds nobody.
 */
@ApplicationScoped
class DepartingFromRecommendation implements Departures {
    private static final Duration BINDS = Duration.ofMinutes(10);

    private final Recommendations recommendations;

    DepartingFromRecommendation(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<Fact> check(Call call, DispatchOrder order, Stamp stamp) {
        if (call.importId() != null || order.how() == DispatchOrder.How.STACK) {
            return List.of();
        }
        Optional<Open> open = recommendations
                .open(call.id(), stamp.recordedAt().minus(BINDS))
                .filter(each -> !each.picks().isEmpty());
        if (open.isEmpty()) {
            return List.of();
        }
        boolean followed = open.get().picks().containsAll(order.unitIds());
        if (!followed && order.reasonCode() == null) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "Other units than the recommended ones: say why.")
                    .violation("reasonCode", "required when other units are sent than recommended")
                    .with("rule", "D23")
                    .with("recommendationId", open.get().id())
                    .with("recommended", open.get().picks());
        }
        recommendations.decide(
                open.get().id(),
                new Decision(
                        followed,
                        order.unitIds(),
                        followed ? null : order.reasonCode(),
                        stamp.recordedAt(),
                        stamp.actor()));
        return followed ? List.of() : List.of(departed(call, order, open.get()));
    }

    private static Fact departed(Call call, DispatchOrder order, Open open) {
        return Fact.of(FactType.CALL_UPDATED)
                .with("callId", call.id())
                .with("reasonCode", "CHOSEN_OTHERWISE")
                .privately("recommendationId", open.id())
                .privately("recommended", open.picks())
                .privately("chosen", order.unitIds())
                .privately("reason", order.reasonCode());
    }
}
