package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Areas;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.publicincident.model.Gazetteer;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The gazetteer checks a place, and polygons give division and beat (requirement D8). A place that it does not know is
 * kept and flagged, and so is every place while it fails: no call is refused for its address. What a person said of
 * division and beat stays.
 */
@ApplicationScoped
public class CheckingLocation {
    private static final Logger LOG = Logger.getLogger(CheckingLocation.class);

    private final Gazetteer gazetteer;
    private final Areas areas;

    public CheckingLocation(Gazetteer gazetteer, Areas areas) {
        this.gazetteer = gazetteer;
        this.areas = areas;
    }

    public Location check(Location given) {
        if (!given.known()) {
            return given.checked(false, null, null);
        }
        try {
            Optional<GeoPoint> found = find(given);
            Optional<GeoPoint> point = given.latitude() == null || given.longitude() == null
                    ? found
                    : Optional.of(new GeoPoint(given.latitude(), given.longitude()));
            Optional<Areas.Area> area = point.flatMap(at -> areas.at(at.lat(), at.lon()));
            return given.checked(
                    found.isPresent(),
                    area.map(Areas.Area::division).orElse(null),
                    area.map(Areas.Area::beat).orElse(null));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "gazetteer failed, the place stays unverified: %s",
                    failure.getClass().getName());
            return given.checked(false, null, null);
        }
    }

    private Optional<GeoPoint> find(Location given) {
        if (given.street() == null) {
            return Optional.empty();
        }
        if (given.civicNumber() != null) {
            return gazetteer
                    .block(given.street(), given.municipality(), given.civicNumber())
                    .map(Gazetteer.Block::midpoint);
        }
        return given.crossStreet() == null
                ? Optional.empty()
                : gazetteer.intersection(given.street(), given.crossStreet()).map(Gazetteer.Intersection::point);
    }
}
