package ca.policecomms.dispatch.timer.model;

/** Who hears that nobody answered: more people with each step of a timer that climbs. */
public enum Told {
    DISPATCHER,
    SUPERVISOR,
    ALL_CONSOLES;

    /** The highest step; who has not answered by then is told no more. */
    public static final int LAST_STEP = ALL_CONSOLES.ordinal();

    /** @param step from 0; beyond the last one everybody is told */
    public static Told at(int step) {
        return values()[Math.min(step, LAST_STEP)];
    }
}
