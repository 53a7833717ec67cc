package ca.policecomms.dispatch.absence.model;

/** Why somebody is away. */
public enum AbsenceKind {
    /** A fact, not a wish: no shortfall stands in its way. */
    SICK,
    VACATION,
    TRAINING,
    COURT,
    LEAVE,
    OTHER
}
