package ca.policecomms.dispatch.recommendation.model;

import ca.policecomms.dispatch.plan.model.ResponsePlan.PlanNeed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Gives each wanted place to a unit that fits it. Units are taken in the order of their ranking, and one already placed
 * moves to another place if that makes room: so as many places as possible are filled, by the best ranked units that can
 * fill them together (the greedy set of a transversal matroid).
 */
final class Matching {
    private final List<PlanNeed> places = new ArrayList<>();
    private final List<Fitness> taken = new ArrayList<>();

    Matching(List<PlanNeed> needs) {
        for (PlanNeed need : needs) {
            for (int i = 0; i < need.units(); i++) {
                places.add(need);
                taken.add(null);
            }
        }
    }

    /** @return whether there is a place for it beside those placed already */
    boolean place(Fitness unit) {
        return place(unit, new BitSet(places.size()));
    }

    private boolean place(Fitness unit, BitSet tried) {
        for (int i = 0; i < places.size(); i++) {
            if (taken.get(i) == null && fits(unit, places.get(i))) {
                taken.set(i, unit);
                return true;
            }
        }
        for (int i = 0; i < places.size(); i++) {
            if (tried.get(i) || taken.get(i) == null || !fits(unit, places.get(i))) {
                continue;
            }
            tried.set(i);
            if (place(taken.get(i), tried)) {
                taken.set(i, unit);
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Fitness unit, PlanNeed need) {
        return (!need.allNear() || unit.near()) && unit.barredFrom(need).isEmpty();
    }

    /** Places and who takes each, null where nobody does; who goes first comes first. */
    List<Place> places() {
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            all.add(new Place(places.get(i), taken.get(i)));
        }
        all.sort(Comparator.comparing(Place::unit, Comparator.nullsLast(Ranking.ORDER)));
        return all;
    }

    record Place(PlanNeed need, Fitness unit) {}
}
