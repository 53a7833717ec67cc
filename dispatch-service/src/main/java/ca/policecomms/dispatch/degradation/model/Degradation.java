package ca.policecomms.dispatch.degradation.model;

import java.time.Instant;

/**
 * Something that is missing at the moment.
 *
 * @param since when this replica first saw it missing
 * @param waitingSince since when the oldest piece of work waits for it; null when none does, or nobody can tell
 */
public record Degradation(String dependency, Instant since, Instant waitingSince, Guidance guidance) {}
