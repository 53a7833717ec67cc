package ca.policecomms.dispatch.call.model;

import java.util.UUID;

/**
 * Which calls to list, newest first; null does not restrict.
 *
 * @param before only calls whose id is smaller
 * @param limit 1 to 201
 */
public record CallFilter(CallState state, String number, UUID importId, String externalRef, UUID before, int limit) {}
