package ca.policecomms.status.hold.model;

public enum HoldState {
    ACTIVE,
    /** One person wants it lifted; it is in force until another agrees. */
    LIFT_PROPOSED,
    LIFTED
}
