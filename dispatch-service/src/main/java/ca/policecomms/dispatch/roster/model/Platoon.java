package ca.policecomms.dispatch.roster.model;

import ca.policecomms.dispatch.catalogue.model.Label;

/**
 * People who work the same shifts.
 *
 * @param code of the agency, for example {@code A}
 * @param offset days by which it is ahead in the cycle
 */
public record Platoon(String code, int offset, Label label) {}
