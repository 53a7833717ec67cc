package ca.policecomms.status.offline.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Offline notices as the database knows them. Every method may fail while it is away. */
public interface PendingNotices {

    /** @param reconciledAt null while it is still shown over what was released */
    record Known(OfflineNotice notice, Instant reconciledAt) {}

    /** Those still shown, oldest first. */
    List<OfflineNotice> pending();

    List<Known> all();

    /** Does nothing when it is known, reconciled or not. */
    void note(OfflineNotice notice);

    /** @return false when there is none, or it was replaced already */
    boolean reconcile(UUID id, String by, Instant now);
}
