package ca.policecomms.local.replay.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.local.replay.mapping.Mappings;
import ca.policecomms.local.replay.plan.PlannedPlace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTextsTest {
    private final PlaceTexts places =
            new PlaceTexts(Mappings.find(Mappings.DEFAULT).places());

    @Test
    @DisplayName("D51 a block is read as its first number and street")
    void block() {
        assertThat(places.address("1900 Block of VAN NESS AV"))
                .isEqualTo(new PlannedPlace("1900 Block of VAN NESS AV", 1900, "VAN NESS AV", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9TH ST/AVENUE B", "9TH ST/AVENUE B, TI", "CALL BOX: 9TH ST/AVENUE B"})
    @DisplayName("D51 an intersection is read as its two streets")
    void intersection(String text) {
        assertThat(places.address(text)).isEqualTo(new PlannedPlace(text, null, "9TH ST", "AVENUE B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALL BOX:", "1318-B GATEVIEW AV, TI", "3735-3739 SACRAMENTO ST", "A/B/C"})
    @DisplayName("D51 what no pattern knows stays text")
    void others(String text) {
        assertThat(places.address(text)).isEqualTo(new PlannedPlace(text, null, null, null));
    }

    @Test
    @DisplayName("D51 coordinates are read, and their absence is no fault")
    void point() {
        PlannedPlace place = places.address("A ST/B ST");
        assertThat(places.locate(place, "(37.745858648581, -122.456664252061)"))
                .isEqualTo(place.at(37.745858648581, -122.456664252061));
        assertThat(places.locate(place, "")).isEqualTo(place);
    }
}
