package ca.policecomms.dispatch.measures.adapter.persistence;

/** The project's one definition of a percentile: {@code sorted[(int) (n * f)]} (requirement D50). */
final class Percentile {
    private Percentile() {}

    /** Null of nothing. */
    static Double of(Double[] sorted, double f) {
        return sorted.length == 0 ? null : sorted[(int) (sorted.length * f)];
    }
}
