package ca.policecomms.status.component.model;

import java.util.List;
import java.util.UUID;

public interface StatusHistory {

    void add(StatusChange change);

    /** Newest first, those before the given one; null for the newest. */
    List<StatusChange> of(UUID component, UUID before, int limit);
}
