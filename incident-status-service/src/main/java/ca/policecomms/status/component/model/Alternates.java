package ca.policecomms.status.component.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Alternates {

    void add(Alternate alternate);

    Optional<Alternate> find(UUID id);

    Optional<Alternate> lock(UUID id);

    List<Alternate> lockAll(Collection<UUID> ids);

    List<Alternate> of(UUID component, UUID last, int limit);

    /** Ended, with work that is still to be entered; by id, those after the given one. */
    List<Alternate> withOpenEntry(UUID last, int limit);

    /** In use for one of the components. */
    List<Alternate> running(Collection<UUID> components);

    /** In use because of an incident. */
    List<Alternate> runningFor(UUID incident);

    List<Alternate> lockGathered(UUID publication);
}
