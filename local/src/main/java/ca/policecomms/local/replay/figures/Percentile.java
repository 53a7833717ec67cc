package ca.policecomms.local.replay.figures;

import java.util.List;

/** Percentiles as requirement D50 has them: {@code sorted[int(n * f)]}, of values that exist, nothing interpolated. */
public final class Percentile {
    private Percentile() {}

    /**
     * @param sorted ascending, not empty
     * @param fraction from 0 to below 1
     */
    public static long of(List<Long> sorted, double fraction) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * fraction)));
    }
}
