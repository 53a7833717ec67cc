package ca.policecomms.local.replay.plan;

/**
 * A unit that the plan sends somewhere.
 *
 * @param service POLICE, BYLAW, FIRE, AMBULANCE or OTHER
 * @param division null when not known
 */
public record PlannedUnit(String callSign, String service, String division) {}
