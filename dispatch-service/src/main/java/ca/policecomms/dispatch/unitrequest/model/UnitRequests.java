package ca.policecomms.dispatch.unitrequest.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests of units. */
public interface UnitRequests {
    void add(UnitRequest request);

    Optional<UnitRequest> find(UUID id);

    /** Locks the row until the transaction ends, after the unit's. */
    Optional<UnitRequest> lock(UUID id);

    /** Newest first; null restricts nothing, {@code before} to smaller ids. */
    List<UnitRequest> list(UUID unitId, Boolean open, UUID before, int limit);
}
