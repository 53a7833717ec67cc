package ca.policecomms.dispatch.assignment.model;

/** What is odd about recorded times. Odd times are kept and flagged, never repaired (requirement D51). */
public enum Anomaly {
    /** The unit was sent before its earlier assignment ended. */
    OVERLAP,
    /** A stage lies before the one that precedes it. */
    NEGATIVE_INTERVAL,
    /** A stage must have happened, but nobody recorded when. */
    MISSING_TIME,
    /** The local time occurred twice, as at the end of summer time. */
    AMBIGUOUS_LOCAL_TIME
}
