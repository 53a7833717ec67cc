package ca.policecomms.dispatch.plan.model;

import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many units, with what, answer a kind of call, and who is told (requirement D22). A version never changes.
 *
 * @param code upper case letters, digits, {@code _} and {@code -}; 2 to 40 characters
 * @param version from 1
 * @param retired it is chosen no more
 * @param notices codes of those who are told, such as {@code SUPERVISOR}
 */
public record ResponsePlan(
        String code,
        int version,
        Label label,
        boolean retired,
        PlanFit when,
        List<PlanNeed> needs,
        List<String> notices) {

    /** Priorities to which bylaw officers are never sent alone (requirement D21). */
    public static final int NOT_BYLAW_ALONE_UP_TO = 2;

    public ResponsePlan {
        needs = List.copyOf(needs);
        notices = List.copyOf(notices);
    }

    /**
     * Which calls it is for.
     *
     * @param types codes of call types; empty fits all
     * @param from highest priority, 0 to 5
     * @param to lowest priority, not below {@code from}
     * @param answers codes of questions, and which answers fit; empty fits all
     */
    public record PlanFit(Set<String> types, int from, int to, Map<String, Set<String>> answers) {
        public PlanFit {
            types = Set.copyOf(types);
            answers = Map.copyOf(answers);
        }

        boolean fits(String type, int priority, Map<String, String> given) {
            return priority >= from
                    && priority <= to
                    && (types.isEmpty() || types.contains(type))
                    && answers.entrySet().stream()
                            .allMatch(each -> each.getValue().contains(given.getOrDefault(each.getKey(), "")));
        }
    }

    /**
     * Units of one kind.
     *
     * @param capabilities that each of them has; empty for any
     * @param units how many, 1 to 50
     * @param allNear all that are near, up to that many: fewer are no lack
     */
    public record PlanNeed(RespondingService service, List<String> capabilities, int units, boolean allNear) {
        public PlanNeed {
            capabilities = List.copyOf(capabilities);
        }
    }

    /** Whether it would send bylaw officers alone to something urgent. */
    public boolean sendsBylawAloneToUrgent() {
        return when.from() <= NOT_BYLAW_ALONE_UP_TO
                && !needs.isEmpty()
                && needs.stream().allMatch(need -> need.service() == RespondingService.BYLAW);
    }
}
