package ca.policecomms.media.incident.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our copy of the public incidents. */
public interface PublicIncidents {
    /**
     * Keeps the newest version: an older one, or any after a withdrawal, changes nothing.
     *
     * @return whether it was newer
     */
    boolean keep(PublicIncident incident, Instant receivedAt);

    Optional<PublicIncident> find(UUID publicId);

    /** In the order of their ids, those after {@code after}; null means from the start. */
    List<PublicIncident> list(UUID after, int limit);
}
