package ca.policecomms.dispatch.agency;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.agency.adapter.profile.AgencyRegister;
import ca.policecomms.dispatch.agency.model.Agency;
import ca.policecomms.dispatch.agency.model.AgencyKind;
import ca.policecomms.dispatch.agency.model.OpenHours;
import ca.policecomms.dispatch.catalogue.model.Label;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {
    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName(
            "D16 both profiles have fire, ambulance, provincial and neighbouring police, bylaw and community services")
    void shipped(String profile) {
        List<Agency> agencies = AgencyProfileProducer.load(profile, Optional.empty())
                .section("agencies", AgencyRegister.AgenciesFile.class)
                .agencies()
                .stream()
                .map(AgencyRegister.Entry::toAgency)
                .toList();
        assertThat(agencies)
                .extracting(Agency::kind)
                .contains(
                        AgencyKind.FIRE,
                        AgencyKind.AMBULANCE,
                        AgencyKind.PROVINCIAL_POLICE,
                        AgencyKind.NEIGHBOURING_POLICE,
                        AgencyKind.BYLAW,
                        AgencyKind.COMMUNITY);
        assertThat(agencies).allSatisfy(agency -> {
            assertThat(agency.line()).isNotBlank();
            assertThat(agency.area().fr()).isNotBlank();
            assertThat(agency.active()).isTrue();
        });
    }

    /** 2026-03-06 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T17:59, false",
        "2026-03-06T18:00, true",
        "2026-03-07T01:59, true",
        "2026-03-07T02:00, false",
        "2026-03-07T18:00, false"
    })
    @DisplayName("D16 hours over midnight belong to the day on which they began")
    void overMidnight(LocalDateTime at, boolean open) {
        Agency agency = with(new OpenHours(Set.of(DayOfWeek.FRIDAY), "18:00", "02:00"));
        assertThat(agency.openAt(at)).isEqualTo(open);
    }

    @Test
    @DisplayName("D16 without hours an agency is always open")
    void always() {
        assertThat(with().openAt(LocalDateTime.of(2026, 3, 7, 3, 0))).isTrue();
    }

    private static Agency with(OpenHours... hours) {
        Label label = new Label("a", "b");
        return new Agency(label, AgencyKind.BYLAW, "613-555-0111", List.of(hours), label, true);
    }
}
