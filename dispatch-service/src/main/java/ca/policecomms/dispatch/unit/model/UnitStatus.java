package ca.policecomms.dispatch.unit.model;

/** What a unit may be asked to do. COMMITTED is derived from its assignments, never set. */
public enum UnitStatus {
    OFF_DUTY,
    AVAILABLE,
    /** On something that can be left. */
    BUSY_AVAILABLE,
    BUSY_UNAVAILABLE,
    OUT_OF_SERVICE,
    COMMITTED;

    public boolean dispatchable() {
        return this == AVAILABLE || this == BUSY_AVAILABLE;
    }
}
