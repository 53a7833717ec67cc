package ca.policecomms.dispatch.caution;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.caution.model.PremiseKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PremiseKeyTest {
    @ParameterizedTest(name = "D35 {0}")
    @ValueSource(strings = {"Côté Street", "COTE ST", "cote  st.", "Coté Street "})
    @DisplayName("D35 a premise is known again however its street is typed")
    void street(String typed) {
        assertThat(PremiseKey.of(place(12, typed))).contains("12 COTE ST");
    }

    @Test
    @DisplayName("D35 half an address is none")
    void half() {
        assertThat(PremiseKey.of(place(null, "Fir Street"))).isEmpty();
        assertThat(PremiseKey.of(place(12, " "))).isEmpty();
        assertThat(PremiseKey.of(null)).isEmpty();
    }

    @ParameterizedTest(name = "D35 {0}")
    @ValueSource(strings = {"613-555-0100", "+1 (613) 555.0100", "16135550100", "613 555 0100 ext. 7"})
    @DisplayName("D35 a telephone is known again however it is written")
    void phone(String typed) {
        assertThat(PremiseKey.ofPhone(typed)).contains("6135550100");
    }

    @Test
    @DisplayName("D35 a few digits are no telephone")
    void noPhone() {
        assertThat(PremiseKey.ofPhone("911")).isEmpty();
        assertThat(PremiseKey.ofPhone(null)).isEmpty();
    }

    private static Location place(Integer civic, String street) {
        return new Location(true, null, civic, street, null, null, null, null, null, null, null, null, false);
    }
}
