package ca.policecomms.dispatch.unit.model;

import java.util.Optional;
import java.util.UUID;

/** The newest position of each unit: telemetry, which is no part of the record. */
public interface UnitPositions {
    /** Keeps it unless a newer one is known; true when it was kept. Locks nothing but its own row. */
    boolean report(UnitPosition position);

    Optional<UnitPosition> of(UUID unitId);
}
