package ca.policecomms.dispatch.catalogue.model;

import java.time.Duration;
import java.util.Optional;

/** The priorities of the agency, 0 to 5. */
public interface Priorities {
    /** How long a call of it may wait before somebody is told; empty for one that has a due time instead. */
    Optional<Duration> pendingAlert(int priority);
}
