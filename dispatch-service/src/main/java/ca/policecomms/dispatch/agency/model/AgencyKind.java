package ca.policecomms.dispatch.agency.model;

/** What another service is for. */
public enum AgencyKind {
    FIRE,
    AMBULANCE,
    PROVINCIAL_POLICE,
    NEIGHBOURING_POLICE,
    BYLAW,
    COMMUNITY,
    OTHER
}
