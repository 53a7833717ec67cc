package ca.policecomms.dispatch.call;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.call.adapter.profile.ProfileAreas;
import ca.policecomms.dispatch.call.application.CheckingLocation;
import ca.policecomms.dispatch.call.model.Areas;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.publicincident.model.Gazetteer;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingLocationTest {
    private static final GeoPoint CENTRE = new GeoPoint(44.231, -76.481);
    private static final Areas KINGSTON = new ProfileAreas(AgencyProfileProducer.load("kingston", Optional.empty()));

    /** Knows one block and one crossing. */
    private static class OneBlock implements Gazetteer {
        @Override
        public Optional<Intersection> nearestIntersection(GeoPoint from, double metres) {
            return Optional.empty();
        }

        @Override
        public Optional<Block> block(String street, String municipality, int civicNumber) {
            return street.equals("Fir Street") && civicNumber / 100 == 3
                    ? Optional.of(new Block(street, 300, 9, CENTRE))
                    : Optional.empty();
        }

        @Override
        public Optional<Intersection> intersection(String street, String crossStreet) {
            return street.equals("Fir Street") && crossStreet.equals("Elm Street")
                    ? Optional.of(new Intersection(street, crossStreet, CENTRE))
                    : Optional.empty();
        }
    }

    private final CheckingLocation checking = new CheckingLocation(new OneBlock(), KINGSTON);

    @Test
    @DisplayName("D8 a known address is verified, and polygons give its division and beat")
    void known() {
        Location checked = checking.check(place(347, "Fir Street", null, null, null, null));
        assertThat(checked.verified()).isTrue();
        assertThat(checked.division()).isEqualTo("CITY");
        assertThat(checked.beat()).isEqualTo("CENTRE");
        assertThat(checked.latitude()).as("no point is invented").isNull();
    }

    @Test
    @DisplayName("D8 a known crossing is verified")
    void crossing() {
        assertThat(checking.check(place(null, "Fir Street", "Elm Street", null, null, null))
                        .verified())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"12, Fir Street", "347, Nowhere Street", ", Fir Street", ","})
    @DisplayName("D8 what the gazetteer does not know is kept and flagged")
    void unknown(Integer civic, String street) {
        Location given = place(civic, street, null, null, null, null);
        assertThat(checking.check(given)).isEqualTo(given);
        assertThat(checking.check(given).verified()).isFalse();
    }

    @Test
    @DisplayName("D8 the point of the call counts more than that of its block, outside all areas there is none")
    void point() {
        Location east = checking.check(place(347, "Fir Street", null, 44.25, -76.42, null));
        assertThat(east.beat()).isEqualTo("EAST");
        assertThat(east.verified()).isTrue();
        Location away = checking.check(place(null, null, null, 10.0, 10.0, null));
        assertThat(away.division()).isNull();
    }

    @Test
    @DisplayName("D8 what a person says of division and beat stays")
    void personKnowsBetter() {
        Location checked = checking.check(place(347, "Fir Street", null, 44.25, -76.42, "OTHER"));
        assertThat(checked.division()).isEqualTo("OTHER");
        assertThat(checked.beat()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("D8 a gazetteer or map that fails refuses no call: the place stays as it was, unverified")
    void failure(boolean gazetteerFails) {
        Gazetteer broken = new OneBlock() {
            @Override
            public Optional<Block> block(String street, String municipality, int civicNumber) {
                throw new IllegalStateException("file is gone");
            }
        };
        Areas noMap = (lat, lon) -> {
            throw new IllegalStateException("no map");
        };
        CheckingLocation failing =
                gazetteerFails ? new CheckingLocation(broken, KINGSTON) : new CheckingLocation(new OneBlock(), noMap);
        Location given = place(347, "Fir Street", null, null, null, null);
        assertThat(failing.check(given)).isEqualTo(given);
    }

    @Test
    @DisplayName("D8 an unknown place is not looked for")
    void unknownPlace() {
        assertThat(checking.check(Location.UNKNOWN)).isEqualTo(Location.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D8 the areas of both shipped profiles can be read")
    void shipped(String profile) {
        Areas areas = new ProfileAreas(AgencyProfileProducer.load(profile, Optional.empty()));
        assertThat(areas.at(43.604, -77.386)).as("Demo Town").isPresent();
    }

    private static Location place(Integer civic, String street, String cross, Double lat, Double lon, String division) {
        return new Location(true, "as typed", civic, street, cross, null, null, null, lat, lon, division, null, false);
    }
}
