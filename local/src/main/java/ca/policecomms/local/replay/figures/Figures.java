package ca.policecomms.local.replay.figures;

import java.util.List;

/**
 * The figures that a replay must reproduce.
 *
 * @param rows unit responses
 * @param units units that responded
 * @param intervals all calls first, then by final priority
 * @param neverEnRoute rows that were dispatched and never en route
 * @param enRouteNeverOnScene rows that were en route and never on scene
 * @param noEndTime rows that never ended
 * @param priorityChanged calls whose initial and final priority differ
 * @param overlaps rows dispatched before the unit's earlier one had ended
 * @param negativeIntervals rows with a milestone before the one that precedes it
 * @param missingTimes rows that lack a time that must have been
 * @param ambiguousTimes rows with a local time that occurred twice
 */
public record Figures(
        long calls,
        long rows,
        long units,
        List<Interval> intervals,
        long neverEnRoute,
        long enRouteNeverOnScene,
        long noEndTime,
        long priorityChanged,
        long overlaps,
        long negativeIntervals,
        long missingTimes,
        long ambiguousTimes) {}
