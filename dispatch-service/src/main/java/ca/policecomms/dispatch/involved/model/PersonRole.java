package ca.policecomms.dispatch.involved.model;

/** What a person has to do with a call. */
public enum PersonRole {
    CALLER,
    VICTIM,
    AT_RISK,
    MISSING,
    SUSPECT,
    WITNESS,
    DRIVER,
    PASSENGER,
    PEDESTRIAN,
    OWNER,
    OTHER;

    /** Somebody whom the call is to help. */
    public boolean isToBeHelped() {
        return this == VICTIM || this == AT_RISK || this == MISSING;
    }
}
