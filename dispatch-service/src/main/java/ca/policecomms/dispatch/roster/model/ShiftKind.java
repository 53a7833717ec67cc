package ca.policecomms.dispatch.roster.model;

/** The two halves of a day's watch. */
public enum ShiftKind {
    DAY,
    NIGHT;

    public ShiftKind other() {
        return this == DAY ? NIGHT : DAY;
    }
}
