package ca.policecomms.local.replay.figures;

import java.util.List;

/**
 * Percentiles of one interval.
 *
 * @param name as dispatch-service names it, for example receivedToFirstDispatch
 * @param priority final priority of the calls counted, null for all
 * @param n calls that have both ends
 * @param p50 seconds
 * @param p90 seconds
 */
public record Interval(String name, Integer priority, long n, long p50, long p90) {

    static Interval of(String name, Integer priority, List<Long> seconds) {
        List<Long> sorted = seconds.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Interval(name, priority, 0, 0, 0)
                : new Interval(name, priority, sorted.size(), Percentile.of(sorted, 0.5), Percentile.of(sorted, 0.9));
    }
}
