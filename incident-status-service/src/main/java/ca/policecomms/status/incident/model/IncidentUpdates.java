package ca.policecomms.status.incident.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface IncidentUpdates {

    void add(IncidentUpdate update);

    Optional<IncidentUpdate> find(UUID id);

    Optional<IncidentUpdate> lock(UUID id);

    List<IncidentUpdate> lockAll(Collection<UUID> ids);

    /** Newest first, those before the given one; null for the newest. */
    List<IncidentUpdate> of(UUID incident, UUID last, int limit);

    /** In the order in which they were written. */
    List<IncidentUpdate> lockGathered(UUID publication);
}
