package ca.policecomms.dispatch.contact.model;

/** By what way somebody reached the unit (requirement D1). */
public enum ContactKind {
    EMERGENCY_911,
    NON_EMERGENCY,
    ALARM,
    TEXT,
    WALK_IN,
    AGENCY,
    OFFICER
}
