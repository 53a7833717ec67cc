package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Block;
import ca.policecomms.dispatch.publicincident.model.Gazetteer.Intersection;
import ca.policecomms.dispatch.publicincident.model.PublicLocation.Precision;
import ca.policecomms.dispatch.publicincident.model.RedactableCall.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Makes a place coarse (requirement D44, location and point). Every word and coordinate it returns is one of the
 * gazetteer: what was typed for the call only serves to look it up.
 */
final class PublicPlaces {
    static final double INTERSECTION_METRES = 150;
    static final int FEWEST_ADDRESSES = 5;
    private static final int DECIMALS = 3;

    private final Gazetteer gazetteer;

    PublicPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    PublicLocation of(Place place) {
        return intersection(place).or(() -> block(place)).orElse(PublicLocation.AREA);
    }

    private Optional<PublicLocation> intersection(Place place) {
        return Optional.ofNullable(place.point())
                .flatMap(point -> gazetteer.nearestIntersection(point, INTERSECTION_METRES))
                .map(PublicPlaces::told);
    }

    private Optional<PublicLocation> block(Place place) {
        if (place.street() == null || place.civicNumber() == null || place.civicNumber() < 0) {
            return Optional.empty();
        }
        return gazetteer
                .block(place.street(), place.municipality(), place.civicNumber())
                .filter(found -> found.addresses() != null && found.addresses() >= FEWEST_ADDRESSES)
                .map(PublicPlaces::told);
    }

    private static PublicLocation told(Intersection at) {
        Label text = new Label(at.street() + " and " + at.crossStreet(), at.street() + " et " + at.crossStreet());
        return new PublicLocation(Precision.INTERSECTION, text, coarse(at.point()));
    }

    private static PublicLocation told(Block at) {
        boolean unit = at.hundred() < 100;
        Label text = new Label(
                (unit ? "Unit" : at.hundred()) + " block of " + at.street(),
                at.street() + ", pâté de maisons " + (unit ? "0" : at.hundred()));
        return new PublicLocation(Precision.BLOCK, text, coarse(at.midpoint()));
    }

    private static GeoPoint coarse(GeoPoint exact) {
        return new GeoPoint(coarse(exact.lat()), coarse(exact.lon()));
    }

    private static double coarse(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
