package ca.policecomms.dispatch.roster.model;

/** How a shift concerns a member. */
public enum Attendance {
    WORKING,
    SWAPPED_IN,
    SWAPPED_OUT,
    ABSENT;

    public boolean works() {
        return this == WORKING || this == SWAPPED_IN;
    }
}
