package ca.policecomms.alerts.alert.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The alerts and their versions. */
public interface Alerts {
    /**
     * Adds the next version of the alert that the source belongs to, opening it if there is none; versions before it are
     * superseded when this one is live. Locks the alert until the end of the transaction.
     *
     * @param live launched at once by its rule; else a draft for people to look at
     */
    AlertVersion addFrom(Source source, AlertClass alertClass, Content content, boolean live, Instant now);

    Optional<AlertVersion> find(UUID versionId);

    /** Newest first, those before the given one; null means from the newest. */
    List<AlertVersion> list(UUID before, int limit);
}
