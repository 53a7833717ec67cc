package ca.policecomms.dispatch.catalogue.model;

/** Who answers a call: the service that a type belongs to, or that a unit is of. */
public enum RespondingService {
    POLICE,
    BYLAW,
    FIRE,
    AMBULANCE,
    OTHER
}
