package ca.policecomms.dispatch.publicincident.model;

import java.util.Optional;

/** Public streets of the agency's area. What it does not know is told to the public as an area only. */
public interface Gazetteer {

    /** The nearest intersection of two public streets, none when all are farther away than the given metres. */
    Optional<Intersection> nearestIntersection(GeoPoint from, double metres);

    /**
     * The hundred block with this civic number, whether the number exists or not.
     *
     * @param street as typed; letter case and white space do not matter
     * @param municipality null when not known: then the street's name must be unique
     */
    Optional<Block> block(String street, String municipality, int civicNumber);

    /** The intersection of two streets; letter case and white space do not matter, nor does the order. */
    default Optional<Intersection> intersection(String street, String crossStreet) {
        return Optional.empty();
    }

    /** The names are those of the gazetteer: public, spelled for the public. */
    record Intersection(String street, String crossStreet, GeoPoint point) {}

    /**
     * @param hundred civic number rounded down to a hundred
     * @param addresses how many addresses the block has, null when that is not known
     */
    record Block(String street, int hundred, Integer addresses, GeoPoint midpoint) {}
}
