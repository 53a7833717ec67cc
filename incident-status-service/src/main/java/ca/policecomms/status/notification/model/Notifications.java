package ca.policecomms.status.notification.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Notifications {

    void add(Notification notification);

    Optional<Notification> find(UUID id);

    Optional<Notification> lock(UUID id);

    List<Notification> lockAll(Collection<UUID> ids);

    /** Newest first, of one incident or, with null, of all; those before the given one. */
    List<Notification> before(UUID last, UUID incident, int limit);

    /** One whose deadline comes near or has passed, and nobody was told yet; locked, not in other hands. */
    Optional<Notification> claimLate(Instant now);

    /** Copies what is public of it to where pages are made from. */
    void release(Notification notification, long sequence);
}
