package ca.policecomms.status.publication.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Publications {

    void add(Publication publication);

    Optional<Publication> find(UUID id);

    Optional<Publication> lock(UUID id);

    /** Newest first, those before the given one; null for the newest. */
    List<Publication> before(UUID last, PublicationState state, int limit);

    /** Those not released yet that gather the given component, alternate, incident, update or part; locked. */
    List<Publication> lockGathering(UUID draft);

    /** Those not released yet that list the part. */
    List<UUID> gatheringPart(UUID part);

    /** Those that wait for an approval or a release; locked, by id. */
    List<Publication> lockPending();

    /** One that is approved and whose time has come, locked and not in other hands; for the scheduler. */
    Optional<Publication> claimDue(Instant now);

    /** Released ones whose break-glass review or missing language is late and not told yet; locked, not in other hands. */
    List<Publication> claimLate(Instant now, int limit);
}
