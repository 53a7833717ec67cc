package ca.policecomms.status.publication.model;

import java.time.Instant;
import java.util.UUID;

/**
 * The release that is going on.
 *
 * @param by subject of who releases, or {@code scheduler}
 */
public record ReleaseMoment(UUID publicationId, long sequence, Instant at, String by) {}
