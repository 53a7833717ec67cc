package ca.policecomms.dispatch.degradation.model;

import java.time.Instant;

/**
 * Something that is missing at the moment.
 *
 * @param since when this replica first saw it missing
 */
public record Degradation(String dependency, Instant since, Guidance guidance) {}
