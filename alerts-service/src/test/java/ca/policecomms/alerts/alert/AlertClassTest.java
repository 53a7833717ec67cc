package ca.policecomms.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.alert.model.AlertClass;
import ca.policecomms.alerts.delivery.model.Lane;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertClassTest {
    @ParameterizedTest
    @CsvSource({
        "emergency,EMERGENCY,PT4H,PT24H",
        "warning,PRIORITY,PT24H,PT72H",
        "community,BULK,PT168H,PT720H",
        "release,BULK,PT72H,PT72H",
        "staff-page,PRIORITY,PT24H,PT24H"
    })
    @DisplayName("A1 the class fixes lane and life")
    void table(String wire, Lane lane, Duration inForce, Duration longest) {
        AlertClass alertClass = AlertClass.of(wire);
        assertThat(alertClass.lane()).isEqualTo(lane);
        assertThat(alertClass.inForce()).isEqualTo(inForce);
        assertThat(alertClass.longest()).isEqualTo(longest);
        assertThat(alertClass.wire()).isEqualTo(wire);
    }
}
