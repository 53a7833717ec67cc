package ca.policecomms.dispatch.recommendation.model;

import ca.policecomms.dispatch.unit.model.UnitPosition;
import java.time.Duration;

/**
 * What a recommendation reckons with. Part of its stored inputs, so that later changes alter no older answer.
 *
 * @param kilometresPerHour over the road, by day and night alike
 * @param urgentKilometresPerHour the same for priorities 0 to 2
 * @param detour how much longer the road is than the straight line
 * @param staleAfter age from which a position says nothing any more
 * @param shiftEnding how long before the end of its shift a unit is spared
 * @param tooFar time to arrive from which another unit is looked for
 * @param near time to arrive up to which a unit is near
 * @param workload how far back its work is counted
 */
public record RecommendationSettings(
        double kilometresPerHour,
        double urgentKilometresPerHour,
        double detour,
        Duration staleAfter,
        Duration shiftEnding,
        Duration tooFar,
        Duration near,
        Duration workload) {

    public static final RecommendationSettings USUAL = new RecommendationSettings(
            40,
            60,
            1.3,
            UnitPosition.STALE_AFTER,
            Duration.ofMinutes(30),
            Duration.ofMinutes(20),
            Duration.ofMinutes(10),
            Duration.ofHours(12));

    /** Over the road, in whole seconds. */
    int seconds(double metres, boolean urgent) {
        double metresPerSecond = (urgent ? urgentKilometresPerHour : kilometresPerHour) / 3.6;
        return (int) Math.round(metres * detour / metresPerSecond);
    }
}
