package ca.policecomms.dispatch.catalogue.model;

/** When a call of a type may become public (requirement D47). */
public enum PublicTiming {
    /** People may walk or drive into it: at once. */
    HAZARD,
    /** At once. */
    COLLISION,
    /** Half an hour after the last unit is clear. */
    CRIME_IN_PROGRESS,
    /** A quarter of an hour after the first unit is on scene. */
    OTHER,
    NEVER
}
