package ca.policecomms.media.incident;

import ca.policecomms.media.incident.model.BilingualText;
import ca.policecomms.media.incident.model.PublicIncident;
import ca.policecomms.media.incident.model.PublicIncident.Category;
import ca.policecomms.media.incident.model.PublicIncident.Location;
import ca.policecomms.media.incident.model.PublicIncident.Point;
import ca.policecomms.media.incident.model.PublicIncident.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Public incidents for tests. */
public final class Incidents {
    public static final BilingualText PLACE =
            new BilingualText("Princess Street at Division Street", "rue Princess et rue Division");

    private Incidents() {}

    public static PublicIncident collision(UUID publicId, long version) {
        return collision(publicId, version, PLACE, false);
    }

    public static PublicIncident collision(UUID publicId, long version, BilingualText place, boolean major) {
        return new PublicIncident(
                publicId,
                version,
                false,
                null,
                "2026-1",
                new Category("COLLISION", "Collision", "Collision routière"),
                new Location(Location.Kind.INTERSECTION, place, new Point(44.231, -76.489)),
                "CITY",
                Instant.parse("2026-03-01T14:05:00Z"),
                Status.ACTIVE,
                major,
                List.of("POLICE"),
                List.of("ROAD_CLOSED"),
                List.of("AVOID_AREA"),
                Instant.parse("2026-03-01T14:20:00Z"));
    }
}
