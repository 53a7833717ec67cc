package ca.policecomms.status.backfill.model;

import java.time.Instant;
import java.util.List;

/**
 * An incident as the Statuspage v2 API writes it; members that are not needed are left out.
 *
 * @param updates newest first, as there
 */
public record StatuspageIncident(
        String name,
        String status,
        Instant createdAt,
        Instant updatedAt,
        Instant monitoringAt,
        Instant resolvedAt,
        String impact,
        Instant startedAt,
        List<Update> updates) {

    public record Update(String status, String body, Instant createdAt, Instant updatedAt, Instant displayAt) {}
}
