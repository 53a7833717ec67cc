package ca.policecomms.dispatch.publicincident.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.publicincident.ACall;
import ca.policecomms.dispatch.publicincident.Rules;
import ca.policecomms.dispatch.publicincident.model.PublicContent.PublicCategory;
import ca.policecomms.dispatch.publicincident.model.PublicContent.Status;
import ca.policecomms.dispatch.publicincident.model.PublicLocation.Precision;
import ca.policecomms.dispatch.publicincident.model.RedactableCall.Place;
import ca.policecomms.dispatch.publicincident.model.Response.Progress;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFieldsTest {
    private static final double METRE = 1 / 111_320.0;

    @Test
    @DisplayName("D44 category: words of the public list, in both languages")
    void category() {
        assertThat(Rules.content(new ACall().of("FIRE_STRUCTURE")).category())
                .isEqualTo(new PublicCategory("FIRE", "Fire", "Incendie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "NO_SUCH_TYPE", "FRAUD", "NOISE", "OTHER"})
    @DisplayName("D44 category: a type that is not listed is never published")
    void unlisted(String type) {
        assertThat(Rules.decide(new ACall().of(type).now(), Rules.LONG_AFTER))
                .isInstanceOf(Decision.NeverPublish.class);
    }

    @Test
    @DisplayName("D44 location: an intersection within 150 m, at the intersection's own point with 3 decimals")
    void intersection() {
        PublicLocation told = location(new ACall().at(Rules.CORNER.lat() + 149 * METRE, Rules.CORNER.lon()));
        assertThat(told)
                .isEqualTo(new PublicLocation(
                        Precision.INTERSECTION,
                        new Label("Birch Street and Cedar Avenue", "Birch Street et Cedar Avenue"),
                        new GeoPoint(44.231, -76.481)));
    }

    @Test
    @DisplayName("D44 location: an intersection farther than 150 m is not told")
    void intersectionTooFar() {
        assertThat(location(new ACall().at(Rules.CORNER.lat() + 151 * METRE, Rules.CORNER.lon())))
                .isEqualTo(PublicLocation.AREA);
    }

    @Test
    @DisplayName("D44 location: an intersection goes before the block")
    void intersectionFirst() {
        ACall call = new ACall().at(new Place(345, "Crowded Street", null, null, null, null, Rules.CORNER, null));
        assertThat(location(call).kind()).isEqualTo(Precision.INTERSECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Unit block of, 0",
        "99, Unit block of, 0",
        "100, 100 block of, 100",
        "345, 300 block of, 300",
        "399, 300 block of, 300",
        "1250, 1200 block of, 1200"
    })
    @DisplayName("D44 location: else the hundred block of a street with 5 addresses, under 100 the unit block")
    void block(int civicNumber, String en, String fr) {
        assertThat(location(new ACall().at(civicNumber, "Crowded Street")))
                .isEqualTo(new PublicLocation(
                        Precision.BLOCK,
                        new Label(en + " Crowded Street", "Crowded Street, pâté de maisons " + fr),
                        new GeoPoint(44.244, -76.501)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lonely Road", "Uncounted Lane", "Nowhere Street"})
    @DisplayName("D44 location: four addresses, an unknown count or an unknown street give an area, without a point")
    void area(String street) {
        PublicLocation told = location(new ACall().at(345, street));
        assertThat(told.kind()).isEqualTo(Precision.AREA);
        assertThat(told.text()).isNull();
        assertThat(told.point()).isNull();
    }

    @Test
    @DisplayName("D44 location: nothing known, or a street without a number, gives an area")
    void nothingKnown() {
        assertThat(location(new ACall().at(Place.UNKNOWN))).isEqualTo(PublicLocation.AREA);
        assertThat(location(new ACall().at(new Place(null, "Crowded Street", null, null, null, null, null, null))))
                .isEqualTo(PublicLocation.AREA);
        assertThat(location(new ACall().at(-1, "Crowded Street"))).isEqualTo(PublicLocation.AREA);
    }

    @Test
    @DisplayName("D44 area: a division of the agency")
    void division() {
        assertThat(Rules.content(new ACall().inDivision("CITY")).area()).isEqualTo("CITY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B08", "city", "123 Main Street"})
    @DisplayName("D44 area: what is no division of the agency is left out")
    void noDivision(String code) {
        assertThat(Rules.content(new ACall().inDivision(code)).area()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:07:31.250Z, 2026-11-21T14:05:00Z",
        "2026-11-21T14:05:00Z, 2026-11-21T14:05:00Z",
        "2026-11-21T14:04:59.999Z, 2026-11-21T14:00:00Z",
        "1969-12-31T23:59:59Z, 1969-12-31T23:55:00Z"
    })
    @DisplayName("D44 occurredAt: received time, floored to 5 minutes")
    void occurredAt(String received, String told) {
        assertThat(Rules.content(new ACall().receivedAt(received)).occurredAt()).isEqualTo(Instant.parse(told));
    }

    @ParameterizedTest
    @CsvSource({"PENDING, ACTIVE", "HELD, ACTIVE", "ACTIVE, ACTIVE", "CLOSED, CLEARED"})
    @DisplayName("D44 status: active until the call is closed")
    void status(Lifecycle state, Status told) {
        assertThat(Rules.content(new ACall().in(state)).status()).isEqualTo(told);
    }

    @Test
    @DisplayName("D44 majorIncident: as declared")
    void majorIncident() {
        assertThat(Rules.content(new ACall()).majorIncident()).isFalse();
        assertThat(Rules.content(new ACall().major()).majorIncident()).isTrue();
    }

    @Test
    @DisplayName("D44 services: police, fire and bylaw that were sent; never ambulance")
    void services() {
        ACall call = new ACall();
        for (RespondingService service : RespondingService.values()) {
            call.with(service);
        }
        assertThat(Rules.content(call).services())
                .containsExactly(RespondingService.POLICE, RespondingService.FIRE, RespondingService.BYLAW);
    }

    @Test
    @DisplayName("D44 services: one that is only reserved is not told, one that was called off stays told")
    void servicesSent() {
        ACall call = new ACall()
                .with(RespondingService.FIRE, Progress.RESERVED, null, null)
                .with(RespondingService.BYLAW, Progress.STOOD_DOWN, null, ACall.RECEIVED);
        assertThat(Rules.content(call).services()).containsExactly(RespondingService.BYLAW);
    }

    @Test
    @DisplayName("D44 road, advice: codes of the closed lists, nothing else")
    void codes() {
        PublicContent content = Rules.content(
                new ACall().road("ROAD_CLOSED", "DELAYS", "call 613-555-0142").advice("AVOID_AREA", "ask for Morgan"));
        assertThat(content.road()).containsExactly("DELAYS", "ROAD_CLOSED");
        assertThat(content.advice()).containsExactly("AVOID_AREA");
    }

    private static PublicLocation location(ACall call) {
        return Rules.content(call).location();
    }
}
