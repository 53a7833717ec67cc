package ca.policecomms.dispatch.measures.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How long phases took. A percentile is {@code sorted[(int) (n * f)]}, in seconds (requirement D50).
 *
 * @param intervals by final priority; priority null is all calls
 * @param byInitialPriority by the priority that the call began with
 * @param byHour by the hour in which the call was received
 */
public record PhaseFigures(List<Interval> intervals, List<Interval> byInitialPriority, List<HourlyInterval> byHour) {

    /**
     * One hour's calls.
     *
     * @param hour its beginning, of the agency's zone
     */
    public record HourlyInterval(
            Instant hour, String name, long n, Double p50Seconds, Double p90Seconds, Map<String, Long> excluded) {}
}
