package ca.policecomms.dispatch.catalogue.model;

/** What may be so of a call that keeps it from the public (requirement D46). */
public enum SensitiveFact {
    MEDICAL,
    SEXUAL,
    DOMESTIC,
    SUICIDE,
    YOUTH
}
