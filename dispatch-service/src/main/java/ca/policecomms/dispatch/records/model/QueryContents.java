package ca.policecomms.dispatch.records.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps {@link QueryContent}, unreadable for whoever sees the database alone. */
public interface QueryContents {
    /** @param purgeAt when it goes if no answer ever comes */
    void add(UUID query, QueryContent content, Instant purgeAt);

    /** Replaces it, and sets when it is purged. */
    void answered(UUID query, QueryContent content, Instant purgeAt);

    /** Sets when it is purged, for a query that gets no answer any more. */
    void purgeAt(UUID query, Instant purgeAt);

    /** Empty once purged. */
    Optional<QueryContent> find(UUID query);

    /** Queries whose time is over, longest first. */
    List<UUID> due(Instant now, int limit);

    /** Deletes it if its time is over; false when it is gone already, or has more time now. */
    boolean purge(UUID query, Instant now);
}
