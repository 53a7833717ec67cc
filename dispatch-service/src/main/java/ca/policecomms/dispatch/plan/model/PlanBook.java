package ca.policecomms.dispatch.plan.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans in force, one version of each. */
public record PlanBook(List<ResponsePlan> plans) {
    /** What says more about the call counts more: answers, then its type, then a narrower range of priorities. */
    private static final Comparator<ResponsePlan> MOST_SPECIFIC = Comparator.<ResponsePlan>comparingInt(
                    plan -> -plan.when().answers().size())
            .thenComparing(plan -> plan.when().types().isEmpty())
            .thenComparingInt(plan -> plan.when().to() - plan.when().from())
            .thenComparing(ResponsePlan::code);

    public PlanBook {
        plans = List.copyOf(plans);
    }

    /**
     * @param answers by code of the question
     * @return empty when no plan fits
     */
    public Optional<ResponsePlan> choose(String type, int priority, Map<String, String> answers) {
        return plans.stream()
                .filter(plan -> !plan.retired())
                .filter(plan -> plan.when().fits(type, priority, answers))
                .min(MOST_SPECIFIC);
    }
}
