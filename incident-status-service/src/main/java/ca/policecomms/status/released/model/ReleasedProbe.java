package ca.policecomms.status.released.model;

import java.time.Instant;

/**
 * What a probe found of a component; loaded for staff alone.
 *
 * @param health {@code up}, {@code down} or {@code unknown}
 */
public record ReleasedProbe(String component, String name, String health, Instant since) {}
