package ca.policecomms.status.restoration.model;

import java.time.Instant;

/**
 * What an editor says about an item; a null part stays.
 *
 * @param noEstimate true for an explicit "no estimate"
 */
public record RestorationPlan(String owner, EndState endState, Instant estimate, Boolean noEstimate) {}
