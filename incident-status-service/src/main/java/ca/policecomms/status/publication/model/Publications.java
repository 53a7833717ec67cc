package ca.policecomms.status.publication.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Publications {

    void add(Publication publication);

    Optional<Publication> find(UUID id);

    Optional<Publication> lock(UUID id);

    /** Newest first, those before the given one; null for the newest. */
    List<Publication> before(UUID last, PublicationState state, int limit);

    /** Those not released yet that gather the given component, alternate, incident or update; locked. */
    List<Publication> lockGathering(UUID draft);
}
