package ca.policecomms.dispatch.bolo.model;

/** What is looked for. */
public enum BoloKind {
    PERSON,
    VEHICLE,
    PROPERTY,
    OTHER
}
