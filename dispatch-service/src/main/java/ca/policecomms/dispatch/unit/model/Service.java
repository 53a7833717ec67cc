package ca.policecomms.dispatch.unit.model;

/** Whose unit it is. Only an import brings units of other services than police and bylaw. */
public enum Service {
    POLICE,
    BYLAW,
    FIRE,
    AMBULANCE,
    OTHER
}
