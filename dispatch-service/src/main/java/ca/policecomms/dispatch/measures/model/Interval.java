package ca.policecomms.dispatch.measures.model;

import java.util.Map;

/**
 * How long a phase of calls took. A percentile is {@code sorted[(int) (n * f)]}, in seconds (requirement D50).
 *
 * @param name for example {@code receivedToFirstDispatch}
 * @param priority final priority 0 to 5, null for all
 * @param n calls measured
 * @param p50Seconds null when there are none
 * @param p90Seconds null when there are none
 * @param excluded calls that are not measured, by reason: listed, never hidden
 */
public record Interval(
        String name, Integer priority, long n, Double p50Seconds, Double p90Seconds, Map<String, Long> excluded) {}
