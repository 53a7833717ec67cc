package ca.policecomms.status.incident.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Incidents {

    void add(Incident incident);

    Optional<Incident> find(UUID id);

    Optional<Incident> lock(UUID id);

    List<Incident> lockAll(Collection<UUID> ids);

    /** Newest first, those before the given one; null for the newest. */
    List<Incident> before(UUID last, IncidentState state, int limit);

    /** An open one whose promise is past, or of which nothing was told since that time; locked, not in other hands. */
    Optional<Incident> claimUnkept(Instant now, Instant silentSince);

    /** The next number of the year, {@code S26-0001}; gap-free because the row stays locked until the commit. */
    String nextNumber(int year);
}
