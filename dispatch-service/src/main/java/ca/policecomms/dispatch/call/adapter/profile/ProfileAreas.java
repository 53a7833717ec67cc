package ca.policecomms.dispatch.call.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.call.model.Areas;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Polygons of {@code areas.yaml}; the first that covers a point counts. */
@ApplicationScoped
@Startup
public class ProfileAreas implements Areas {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Shape> shapes;

    private record Shape(Area area, PreparedGeometry polygon) {}

    /** The file as it is written. */
    public record AreasFile(List<Entry> areas) {}

    /** @param ring corners as latitude and longitude, in order; the last is joined to the first */
    public record Entry(String division, String beat, List<List<Double>> ring) {}

    public ProfileAreas(AgencyProfile profile) {
        List<String> divisions =
                profile.divisions().stream().map(AgencyProfile.Division::code).toList();
        this.shapes = profile.section("areas", AreasFile.class).areas().stream()
                .map(entry -> shape(entry, divisions))
                .toList();
    }

    private static Shape shape(Entry entry, List<String> divisions) {
        if (!divisions.contains(entry.division())) {
            throw new IllegalStateException(
                    "areas.yaml names a division that the agency does not have: " + entry.division());
        }
        int corners = entry.ring().size();
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i <= corners; i++) {
            List<Double> corner = entry.ring().get(i % corners);
            ring[i] = new Coordinate(corner.get(1), corner.get(0));
        }
        return new Shape(
                new Area(entry.division(), entry.beat()),
                PreparedGeometryFactory.prepare(GEOMETRY.createPolygon(ring)));
    }

    @Override
    public Optional<Area> at(double latitude, double longitude) {
        Point point = GEOMETRY.createPoint(new Coordinate(longitude, latitude));
        return shapes.stream()
                .filter(shape -> shape.polygon().covers(point))
                .map(Shape::area)
                .findFirst();
    }
}
