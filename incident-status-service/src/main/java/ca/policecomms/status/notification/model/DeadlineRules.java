package ca.policecomms.status.notification.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface DeadlineRules {

    void add(DeadlineRule rule);

    Optional<DeadlineRule> find(UUID id);

    Optional<DeadlineRule> lock(UUID id);

    /** By id, those after the given one; null for the first. */
    List<DeadlineRule> after(UUID last, int limit);
}
