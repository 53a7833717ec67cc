package ca.policecomms.dispatch.unit.model;

import ca.policecomms.dispatch.record.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a unit was last seen, as its readers see it.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param accuracyM radius in metres within which it was, null when nobody said
 * @param ageSeconds how long ago it was there; 0 for clocks that are ahead of ours
 * @param stale nobody can say where it is now
 */
public record UnitPositionView(
        UUID unitId,
        double latitude,
        double longitude,
        Double accuracyM,
        Instant occurredAt,
        Source source,
        long ageSeconds,
        boolean stale) {

    public static UnitPositionView of(UnitPosition position, Instant now) {
        return new UnitPositionView(
                position.unitId(),
                position.latitude(),
                position.longitude(),
                position.accuracyM(),
                position.occurredAt(),
                position.source(),
                Math.max(0, Duration.between(position.occurredAt(), now).toSeconds()),
                position.staleAt(now));
    }
}
