package ca.policecomms.dispatch.absence.model;

/** Only {@link #ACKNOWLEDGED} changes the roster. */
public enum AbsenceState {
    REQUESTED,
    ACKNOWLEDGED,
    REFUSED,
    WITHDRAWN
}
