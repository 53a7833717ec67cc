package ca.policecomms.dispatch.publicincident;

import ca.policecomms.dispatch.catalogue.TestCatalogue;
import ca.policecomms.dispatch.publicincident.model.Decision;
import ca.policecomms.dispatch.publicincident.model.Gazetteer;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import ca.policecomms.dispatch.publicincident.model.PublicContent;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride;
import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.Redaction;
import java.time.Instant;
import java.util.Optional;

/** The redaction with the lists of Kingston and a gazetteer of one corner and a few blocks. */
public final class Rules {
    /** Where the one corner is; finer than three decimals, so that rounding shows. */
    public static final GeoPoint CORNER = new GeoPoint(44.2311, -76.4806);

    public static final GeoPoint MIDPOINT = new GeoPoint(44.24449, -76.50051);
    public static final Instant LONG_AFTER = Instant.parse("2027-01-01T00:00:00Z");

    private static final TestCatalogue KINGSTON = TestCatalogue.of("kingston");

    private Rules() {}

    public static Redaction redaction() {
        return new Redaction(KINGSTON.types(), KINGSTON.vocabulary(), new FewStreets(), KINGSTON.divisions());
    }

    public static Decision decide(RedactableCall call, Instant now) {
        return redaction().decide(call, null, now);
    }

    public static Decision decide(RedactableCall call, PublicationOverride override, Instant now) {
        return redaction().decide(call, override, now);
    }

    /** What is published of a call when its time has long come. */
    public static PublicContent content(ACall call) {
        return ((Decision.Publish) decide(call.now(), LONG_AFTER)).content();
    }

    private static final class FewStreets implements Gazetteer {
        /** Knows the distance only along a meridian, on which the tests move. */
        @Override
        public Optional<Intersection> nearestIntersection(GeoPoint from, double metres) {
            double away = Math.abs(from.lat() - CORNER.lat()) * 111_320;
            return away <= metres
                    ? Optional.of(new Intersection("Birch Street", "Cedar Avenue", CORNER))
                    : Optional.empty();
        }

        @Override
        public Optional<Block> block(String street, String municipality, int civicNumber) {
            int hundred = civicNumber / 100 * 100;
            return switch (street) {
                case "Crowded Street" -> Optional.of(new Block(street, hundred, 5, MIDPOINT));
                case "Lonely Road" -> Optional.of(new Block(street, hundred, 4, MIDPOINT));
                case "Uncounted Lane" -> Optional.of(new Block(street, hundred, null, MIDPOINT));
                default -> Optional.empty();
            };
        }
    }
}
