package ca.policecomms.dispatch.publicincident.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is kept of publications, by call. */
public interface PublicIncidents {

    Optional<PublicIncident> find(UUID callId);

    /** Locks the row until the transaction ends; the call must be locked before. */
    Optional<PublicIncident> lock(UUID callId);

    void save(PublicIncident incident);

    /** Calls whose rules have to run again, the longest overdue first, without a lock. */
    List<UUID> due(Instant now, int limit);

    /** Puts a call that could not be reconsidered off, so that it does not stand before the others. */
    void postpone(UUID callId, Instant until);
}
