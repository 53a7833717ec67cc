package ca.policecomms.dispatch.contact.model;

/** The emergency services that somebody may ask for (requirement D1). */
public enum ContactService {
    POLICE,
    FIRE,
    AMBULANCE,
    PROVINCIAL_POLICE
}
