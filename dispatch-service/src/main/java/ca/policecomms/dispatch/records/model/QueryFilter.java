package ca.policecomms.dispatch.records.model;

import java.util.UUID;

/**
 * Which queries to list; null means any.
 *
 * @param orders true for orders alone, false for all but those
 * @param before only those with a lower id
 */
public record QueryFilter(boolean orders, QueryState state, UUID callId, String askedBy, UUID before, int limit) {}
