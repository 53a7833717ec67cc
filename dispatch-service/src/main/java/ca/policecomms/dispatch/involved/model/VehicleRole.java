package ca.policecomms.dispatch.involved.model;

/** What a vehicle has to do with a call. */
public enum VehicleRole {
    INVOLVED,
    SUSPECT,
    VICTIM,
    STOLEN,
    FLED,
    ABANDONED,
    OTHER
}
