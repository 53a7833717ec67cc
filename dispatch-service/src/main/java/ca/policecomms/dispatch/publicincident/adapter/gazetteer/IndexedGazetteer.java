package ca.policecomms.dispatch.publicincident.adapter.gazetteer;

import ca.policecomms.dispatch.publicincident.adapter.gazetteer.Streets.LocatedBlock;
import ca.policecomms.dispatch.publicincident.model.Gazetteer;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Holds the streets in memory; immutable, so that many threads may ask. */
final class IndexedGazetteer implements Gazetteer {
    private static final double METRES_PER_DEGREE = 111_320;

    private final STRtree intersections = new STRtree();
    private final Map<Key, List<LocatedBlock>> blocks;

    private final Map<Set<String>, Intersection> crossings;

    private record Key(String street, int hundred) {}

    IndexedGazetteer(Streets streets) {
        streets.intersections()
                .forEach(at -> intersections.insert(
                        new Envelope(new Coordinate(at.point().lon(), at.point().lat())), at));
        intersections.build();
        crossings = streets.intersections().stream()
                .collect(Collectors.toMap(
                        at -> Set.copyOf(List.of(comparable(at.street()), comparable(at.crossStreet()))),
                        Function.identity(),
                        (first, second) -> first));
        blocks = streets.blocks().stream()
                .collect(Collectors.groupingBy(at ->
                        new Key(comparable(at.block().street()), at.block().hundred())));
    }

    @Override
    public Optional<Intersection> nearestIntersection(GeoPoint from, double metres) {
        Envelope around = new Envelope(new Coordinate(from.lon(), from.lat()));
        around.expandBy(
                metres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(from.lat()))), metres / METRES_PER_DEGREE);
        return ((List<?>) intersections.query(around))
                .stream()
                        .map(Intersection.class::cast)
                        .filter(at -> metres(from, at.point()) <= metres)
                        .min(Comparator.comparingDouble(at -> metres(from, at.point())));
    }

    /** Over the few hundred metres asked for, the earth is flat enough. */
    static double metres(GeoPoint a, GeoPoint b) {
        double north = (a.lat() - b.lat()) * METRES_PER_DEGREE;
        double east = (a.lon() - b.lon()) * METRES_PER_DEGREE * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
        return Math.hypot(north, east);
    }

    @Override
    public Optional<Block> block(String street, String municipality, int civicNumber) {
        List<LocatedBlock> found =
                blocks.getOrDefault(new Key(comparable(street), civicNumber / 100 * 100), List.of()).stream()
                        .filter(at -> municipality == null
                                || at.municipality().isEmpty()
                                || comparable(at.municipality()).equals(comparable(municipality)))
                        .toList();
        // Two towns have such a street and we cannot tell which: not known.
        return found.size() == 1 ? Optional.of(found.getFirst().block()) : Optional.empty();
    }

    @Override
    public Optional<Intersection> intersection(String street, String crossStreet) {
        return Optional.ofNullable(crossings.get(Set.copyOf(List.of(comparable(street), comparable(crossStreet)))));
    }

    private static String comparable(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
