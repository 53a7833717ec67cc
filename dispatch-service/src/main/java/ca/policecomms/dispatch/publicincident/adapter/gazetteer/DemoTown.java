package ca.policecomms.dispatch.publicincident.adapter.gazetteer;

import ca.policecomms.dispatch.publicincident.adapter.gazetteer.Streets.LocatedBlock;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Block;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Intersection;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented town in the middle of Lake Ontario: a grid of ten streets and ten avenues, for demonstrations and tests.
 * No point of it can be taken for a real one.
 */
final class DemoTown {
    static final String MUNICIPALITY = "Demo Town";
    /** South-west corner: Alder Demo Street and Amber Demo Avenue. */
    static final double SOUTH = 43.600;

    static final double WEST = -77.400;
    /** About 222 m and 225 m: the middle of a block is nearer than 150 m to an intersection, that of a square is not. */
    static final double STEP_NORTH = 0.0020;

    static final double STEP_EAST = 0.0028;

    /** From south to north; civic numbers rise eastward. */
    static final List<String> STREETS =
            named("Demo Street", "Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine");
    /** From west to east; civic numbers rise northward. */
    static final List<String> AVENUES =
            named("Demo Avenue", "Amber", "Blue", "Coral", "Green", "Indigo", "Jade", "Lilac", "Olive", "Red", "Teal");

    private DemoTown() {}

    private static List<String> named(String suffix, String... names) {
        return List.of(names).stream().map(name -> name + " " + suffix).toList();
    }

    static Streets streets() {
        List<Intersection> intersections = new ArrayList<>();
        List<LocatedBlock> blocks = new ArrayList<>();
        for (int north = 0; north < STREETS.size(); north++) {
            for (int east = 0; east < AVENUES.size(); east++) {
                intersections.add(new Intersection(STREETS.get(north), AVENUES.get(east), at(north, east)));
                blocks.add(block(STREETS.get(north), east, north, at(north, east + 0.5)));
                blocks.add(block(AVENUES.get(east), north, east, at(north + 0.5, east)));
            }
        }
        return new Streets(intersections, blocks);
    }

    /** Between 2 and 14 addresses, or uncounted: all cases of the rules are found in town. */
    private static LocatedBlock block(String street, int along, int across, GeoPoint midpoint) {
        int count = 2 + (along * 5 + across * 3) % 14;
        Integer addresses = count == 15 ? null : (Integer) count;
        return new LocatedBlock(MUNICIPALITY, new Block(street, along * 100, addresses, midpoint));
    }

    private static GeoPoint at(double north, double east) {
        return new GeoPoint(SOUTH + north * STEP_NORTH, WEST + east * STEP_EAST);
    }
}
