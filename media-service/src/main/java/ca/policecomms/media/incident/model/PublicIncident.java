package ca.policecomms.media.incident.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What dispatch lets the public know of a call, as redacted there. A withdrawn incident has its id, its version and a
 * neutral code only: what it said turned out to be sensitive.
 *
 * @param version of the redaction: greater is newer
 * @param occurredAt floored to five minutes by dispatch
 */
public record PublicIncident(
        UUID publicId,
        long version,
        boolean withdrawn,
        String withdrawnCode,
        String ruleset,
        Category category,
        Location location,
        String area,
        Instant occurredAt,
        Status status,
        boolean majorIncident,
        List<String> services,
        List<String> road,
        List<String> advice,
        Instant publishedAt) {

    public PublicIncident {
        services = services == null ? List.of() : List.copyOf(services);
        road = road == null ? List.of() : List.copyOf(road);
        advice = advice == null ? List.of() : List.copyOf(advice);
    }

    public static PublicIncident withdrawn(UUID publicId, long version, String code) {
        return new PublicIncident(
                publicId, version, true, code, null, null, null, null, null, null, false, null, null, null, null);
    }

    public enum Status {
        ACTIVE,
        CLEARED
    }

    public record Category(String code, String en, String fr) {}

    /** @param text null for an area; @param point null for an area, else with at most three decimals */
    public record Location(Kind kind, BilingualText text, Point point) {
        public enum Kind {
            INTERSECTION,
            BLOCK,
            AREA
        }
    }

    public record Point(double lat, double lon) {}
}
