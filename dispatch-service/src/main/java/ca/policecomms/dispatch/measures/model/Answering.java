package ca.policecomms.dispatch.measures.model;

import java.time.Instant;
import java.util.Map;

/**
 * How soon contacts were answered (NENA-STA-020.1): 90 % within 15 s and 95 % within 20 s, by the hour.
 *
 * @param hour its beginning, of the agency's zone; null for the whole period
 * @param offered all that were offered
 * @param answered those measured
 * @param abandoned those measured that were gone before the answer
 * @param excludingAbandoned of those answered
 * @param includingAbandoned of all; who was gone before counts as not answered in time
 * @param excluded contacts that are not measured, by reason: listed, never hidden
 */
public record Answering(
        Instant hour,
        long offered,
        long answered,
        long abandoned,
        Double p50Seconds,
        Double p90Seconds,
        Compliance excludingAbandoned,
        Compliance includingAbandoned,
        Map<String, Long> excluded) {

    private static final double IN_15 = 90;
    private static final double IN_20 = 95;

    /**
     * Shares in percent; null when there is nothing to measure.
     *
     * @param meets15 90 % or more within 15 s
     * @param meets20 95 % or more within 20 s
     */
    public record Compliance(
            Double within10, Double within15, Double within20, Double within40, Boolean meets15, Boolean meets20) {

        /** @param within contacts answered within 10, 15, 20 and 40 seconds */
        public static Compliance of(long[] within, long all) {
            if (all == 0) {
                return new Compliance(null, null, null, null, null, null);
            }
            Double in15 = share(within[1], all);
            Double in20 = share(within[2], all);
            return new Compliance(
                    share(within[0], all), in15, in20, share(within[3], all), in15 >= IN_15, in20 >= IN_20);
        }

        private static Double share(long part, long all) {
            return 100.0 * part / all;
        }
    }
}
