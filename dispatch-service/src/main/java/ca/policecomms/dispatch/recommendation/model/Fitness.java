package ca.policecomms.dispatch.recommendation.model;

import ca.policecomms.dispatch.plan.model.ResponsePlan.PlanNeed;
import ca.policecomms.dispatch.recommendation.model.Recommendation.BypassReason;
import java.util.Optional;

/** One unit looked at for one call: how far it is, and what speaks against it. */
record Fitness(Candidate unit, Integer etaSeconds, boolean sameDivision, RecommendationInputs inputs) {
    private static final double EARTH_RADIUS_M = 6_371_000;
    private static final int MINUTE = 60;

    static Fitness of(Candidate unit, RecommendationInputs inputs) {
        boolean same = inputs.division() != null && inputs.division().equals(unit.division());
        return new Fitness(unit, eta(unit, inputs), same, inputs);
    }

    private static Integer eta(Candidate unit, RecommendationInputs inputs) {
        if (!inputs.located() || unit.latitude() == null || unit.longitude() == null || stale(unit, inputs)) {
            return null;
        }
        double metres = metres(inputs.latitude(), inputs.longitude(), unit.latitude(), unit.longitude());
        return inputs.settings().seconds(metres, inputs.urgent());
    }

    private static boolean stale(Candidate unit, RecommendationInputs inputs) {
        return unit.seenAt() == null
                || unit.seenAt().plus(inputs.settings().staleAfter()).isBefore(inputs.at());
    }

    /** Great circle (haversine formula). */
    private static double metres(double latitude, double longitude, double toLatitude, double toLongitude) {
        double phi = Math.toRadians(latitude);
        double toPhi = Math.toRadians(toLatitude);
        double halfPhi = Math.sin((toPhi - phi) / 2);
        double halfLambda = Math.sin(Math.toRadians(toLongitude - longitude) / 2);
        double chord = halfPhi * halfPhi + Math.cos(phi) * Math.cos(toPhi) * halfLambda * halfLambda;
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** What keeps it from being sent for the need at all. */
    Optional<BypassReason> barredFrom(PlanNeed need) {
        if (unit.service() != need.service()) {
            return Optional.of(BypassReason.WRONG_AGENCY);
        }
        if (!unit.status().dispatchable() || unit.inEmergency()) {
            return Optional.of(BypassReason.COMMITTED);
        }
        return unit.capabilities().containsAll(need.capabilities())
                ? Optional.empty()
                : Optional.of(BypassReason.LACKS_CAPABILITY);
    }

    /** What speaks against it, if there is anybody else: lives in danger outweigh the end of a shift. */
    Optional<BypassReason> doubt() {
        RecommendationSettings settings = inputs.settings();
        boolean ending = unit.shiftEndsAt() != null
                && unit.shiftEndsAt().minus(settings.shiftEnding()).isBefore(inputs.at());
        if (ending && inputs.priority() > 1) {
            return Optional.of(BypassReason.SHIFT_ENDING);
        }
        if (inputs.located() && etaSeconds == null) {
            return Optional.of(BypassReason.STALE_POSITION);
        }
        boolean far = etaSeconds != null && etaSeconds > settings.tooFar().toSeconds();
        return far ? Optional.of(BypassReason.TOO_FAR) : Optional.empty();
    }

    /** For needs that take all who are near. Of whom nobody knows where they are, those of the division are. */
    boolean near() {
        if (etaSeconds == null) {
            return sameDivision;
        }
        return etaSeconds <= inputs.settings().near().toSeconds() && doubt().isEmpty();
    }

    /** Whole minutes: a few seconds of reckoning do not outweigh who knows the area. */
    int etaMinutes() {
        return etaSeconds == null ? Integer.MAX_VALUE : etaSeconds / MINUTE;
    }

    int exactEta() {
        return etaSeconds == null ? Integer.MAX_VALUE : etaSeconds;
    }
}
