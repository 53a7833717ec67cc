package ca.policecomms.dispatch.records.model;

/** What is asked about (requirement D29). */
public enum QueryKind {
    PERSON,
    PLATE,
    ADDRESS,
    /** A thing with a serial number: a firearm, a bicycle, a telephone. */
    ARTICLE,
    /** Probation and release orders of a person. */
    ORDERS
}
