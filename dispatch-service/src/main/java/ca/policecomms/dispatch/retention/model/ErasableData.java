package ca.policecomms.dispatch.retention.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows with personal data of one class, ordered by their time-ordered ids. Every bean of this type is swept: who brings a
 * table with personal data brings one.
 */
public interface ErasableData {
    DataClass data();

    /** Name of the rows, as progress is kept by: {@code call}, {@code contact}. Immutable. */
    String source();

    /**
     * Erases the next rows, each with a line in the audit, in one transaction of its own.
     *
     * @param before rows that began earlier
     * @param after rows with higher ids; null from the first
     * @param limit how many to look at
     * @return the id of the last one looked at; empty when there is none any more
     */
    Optional<UUID> eraseNext(Instant before, UUID after, int limit);
}
