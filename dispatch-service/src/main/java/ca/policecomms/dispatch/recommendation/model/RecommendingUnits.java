package ca.policecomms.dispatch.recommendation.model;

import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import ca.policecomms.dispatch.plan.model.ResponsePlan.PlanNeed;
import ca.policecomms.dispatch.recommendation.model.Matching.Place;
import ca.policecomms.dispatch.recommendation.model.Recommendation.BypassReason;
import ca.policecomms.dispatch.recommendation.model.Recommendation.BypassedUnit;
import ca.policecomms.dispatch.recommendation.model.Recommendation.LackingUnits;
import ca.policecomms.dispatch.recommendation.model.Recommendation.PickReason;
import ca.policecomms.dispatch.recommendation.model.Recommendation.PickedUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The recommendation as a pure function of its inputs (requirement D23): no clock, no chance, no look elsewhere. */
public final class RecommendingUnits {
    private static final int TAKES_UNITS_UP_TO = 1;

    private RecommendingUnits() {}

    public static Recommendation recommend(RecommendationInputs inputs) {
        List<Fitness> ranked = inputs.units().stream()
                .map(unit -> Fitness.of(unit, inputs))
                .sorted(Ranking.ORDER)
                .toList();
        ResponsePlan plan = inputs.plan();
        List<PlanNeed> needs = plan == null ? List.of() : plan.needs();
        List<Place> places = fill(needs, ranked);
        boolean bylawAlone = bylawAlone(inputs, places);
        Set<UUID> picked = new HashSet<>();
        if (!bylawAlone) {
            places.stream()
                    .filter(place -> place.unit() != null)
                    .forEach(place -> picked.add(place.unit().unit().unitId()));
        }
        List<Fitness> others = ranked.stream()
                .filter(each -> !picked.contains(each.unit().unitId()))
                .toList();
        return new Recommendation(
                plan == null ? null : plan.code(),
                plan == null ? null : plan.version(),
                bylawAlone ? List.of() : picks(places, others),
                others.stream()
                        .map(each -> bypassed(each, needs, inputs, bylawAlone))
                        .toList(),
                lacking(places, bylawAlone),
                plan == null ? List.of() : plan.notices());
    }

    private static List<Place> fill(List<PlanNeed> needs, List<Fitness> ranked) {
        // What few can do is looked for first: fewer units have to move.
        List<PlanNeed> ordered = needs.stream()
                .sorted(Comparator.comparingInt(need -> -need.capabilities().size()))
                .toList();
        Matching matching = new Matching(ordered);
        ranked.forEach(matching::place);
        return matching.places();
    }

    /** Requirement D21, also when the police that the plan asks for are not to be had. */
    private static boolean bylawAlone(RecommendationInputs inputs, List<Place> places) {
        List<Place> filled =
                places.stream().filter(place -> place.unit() != null).toList();
        return inputs.priority() <= ResponsePlan.NOT_BYLAW_ALONE_UP_TO
                && !filled.isEmpty()
                && filled.stream().allMatch(place -> place.need().service() == RespondingService.BYLAW);
    }

    private static List<PickedUnit> picks(List<Place> places, List<Fitness> others) {
        List<PickedUnit> picks = new ArrayList<>();
        for (Place place : places) {
            Fitness unit = place.unit();
            if (unit == null) {
                continue;
            }
            List<PickReason> reasons = new ArrayList<>();
            if (!place.need().capabilities().isEmpty()) {
                reasons.add(PickReason.CAPABILITY);
            }
            Fitness next = others.stream()
                    .filter(other -> other.barredFrom(place.need()).isEmpty())
                    .findFirst()
                    .orElse(null);
            reasons.add(Ranking.decided(unit, next));
            picks.add(new PickedUnit(
                    unit.unit().unitId(),
                    unit.unit().callSign(),
                    List.copyOf(reasons),
                    unit.doubt().orElse(null),
                    unit.etaSeconds()));
        }
        return List.copyOf(picks);
    }

    private static BypassedUnit bypassed(
            Fitness unit, List<PlanNeed> needs, RecommendationInputs inputs, boolean bylawAlone) {
        boolean sentHomeAlone = bylawAlone && unit.unit().service() == RespondingService.BYLAW;
        BypassReason reason = sentHomeAlone ? BypassReason.WRONG_AGENCY : reason(unit, needs);
        Integer from = unit.unit().takenFromPriority();
        boolean preemptable = reason == BypassReason.COMMITTED
                && inputs.priority() <= TAKES_UNITS_UP_TO
                && from != null
                && from > inputs.priority()
                && !unit.unit().inEmergency();
        return new BypassedUnit(unit.unit().unitId(), unit.unit().callSign(), reason, unit.etaSeconds(), preemptable);
    }

    /** Of all needs the one it came nearest to filling. */
    private static BypassReason reason(Fitness unit, List<PlanNeed> needs) {
        return needs.stream()
                .map(need -> unit.barredFrom(need).or(unit::doubt).orElse(BypassReason.TOO_FAR))
                .max(Comparator.naturalOrder())
                .orElse(BypassReason.WRONG_AGENCY);
    }

    private static List<LackingUnits> lacking(List<Place> places, boolean bylawAlone) {
        Map<PlanNeed, Integer> open = new LinkedHashMap<>();
        places.stream()
                .filter(place ->
                        (place.unit() == null || bylawAlone) && !place.need().allNear())
                .forEach(place -> open.merge(place.need(), 1, Integer::sum));
        boolean nobodyNear = places.stream().anyMatch(place -> place.need().allNear())
                && places.stream().allMatch(place -> place.unit() == null);
        if (nobodyNear) {
            open.put(places.getFirst().need(), 1);
        }
        return open.entrySet().stream()
                .map(each ->
                        new LackingUnits(each.getKey().service(), each.getKey().capabilities(), each.getValue()))
                .toList();
    }
}
