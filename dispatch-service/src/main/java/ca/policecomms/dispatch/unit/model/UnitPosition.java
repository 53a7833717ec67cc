package ca.policecomms.dispatch.unit.model;

import ca.policecomms.dispatch.record.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a unit was last seen.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param accuracyM radius in metres within which it is, null when nobody said
 * @param occurredAt when it was there
 */
public record UnitPosition(
        UUID unitId,
        double latitude,
        double longitude,
        Double accuracyM,
        Instant occurredAt,
        Instant recordedAt,
        Source source) {

    /** Older than this, nobody can say where the unit is. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(5);

    public boolean staleAt(Instant now) {
        return occurredAt.plus(STALE_AFTER).isBefore(now);
    }
}
