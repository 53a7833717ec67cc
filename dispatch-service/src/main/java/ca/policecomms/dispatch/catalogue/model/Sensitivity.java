package ca.policecomms.dispatch.catalogue.model;

/** Whether a call is of a sensitive kind. Only {@link #NO} lets anything of it reach the public (requirement D46). */
public enum Sensitivity {
    NO,
    UNKNOWN,
    YES;

    /** The more sensitive of the two: facts are raised, never lowered. */
    public Sensitivity or(Sensitivity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
