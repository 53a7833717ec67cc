package ca.policecomms.local.replay.demo;

import ca.policecomms.local.replay.plan.PlannedPlace;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Addresses of the invented town that the profiles bring for demonstrations: ten streets and ten avenues in the middle
 * of Lake Ontario, so that no address can be taken for a real one.
 */
final class DemoTown {
    private static final String MUNICIPALITY = "Demo Town";
    private static final double SOUTH = 43.600;
    private static final double WEST = -77.400;
    private static final double STEP_NORTH = 0.0020;
    private static final double STEP_EAST = 0.0028;
    private static final List<String> STREETS =
            List.of("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine");
    private static final List<String> AVENUES =
            List.of("Amber", "Blue", "Coral", "Green", "Indigo", "Jade", "Lilac", "Olive", "Red", "Teal");

    private final RandomGenerator random;
    private final String division;

    DemoTown(RandomGenerator random, String division) {
        this.random = random;
        this.division = division;
    }

    /** Where two streets cross. */
    PlannedPlace corner() {
        int north = random.nextInt(STREETS.size());
        int east = random.nextInt(AVENUES.size());
        String street = STREETS.get(north) + " Demo Street";
        String avenue = AVENUES.get(east) + " Demo Avenue";
        return place(new PlannedPlace(street + " and " + avenue, null, street, avenue), north, east);
    }

    /** A house: civic numbers rise eastward from 100 a block. */
    PlannedPlace house() {
        int north = random.nextInt(STREETS.size());
        double east = random.nextInt(AVENUES.size() - 1) + random.nextDouble();
        int number = Math.max(1, (int) (east * 100));
        String street = STREETS.get(north) + " Demo Street";
        return place(new PlannedPlace(number + " " + street, number, street, null), north, east);
    }

    private PlannedPlace place(PlannedPlace address, double north, double east) {
        return address.at(rounded(SOUTH + north * STEP_NORTH), rounded(WEST + east * STEP_EAST))
                .in(MUNICIPALITY, division, null);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
