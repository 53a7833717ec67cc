package ca.policecomms.dispatch.assignment;

import static ca.policecomms.dispatch.assignment.model.AssignmentState.CLEARED;
import static ca.policecomms.dispatch.assignment.model.AssignmentState.ON_SCENE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.assignment.adapter.profile.ProfileSafetyChecks;
import ca.policecomms.dispatch.assignment.model.SafetyChecks;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyChecksTest {
    @ParameterizedTest(name = "D33 {0}")
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D33 how long a unit may be silent goes by type, priority and state")
    void profile(String key) {
        SafetyChecks checks = ProfileSafetyChecks.of(AgencyProfileProducer.load(key, Optional.empty()));
        assertThat(checks.after(ON_SCENE, "TRAFFIC_STOP", 4)).contains(Duration.ofMinutes(5));
        assertThat(checks.after(ON_SCENE, "DOMESTIC", 2)).contains(Duration.ofMinutes(10));
        assertThat(checks.after(ON_SCENE, "NOISE", 4)).contains(Duration.ofMinutes(30));
        assertThat(checks.after(ON_SCENE, "NOISE", null)).contains(Duration.ofMinutes(30));
        assertThat(checks.after(CLEARED, "NOISE", 4)).isEmpty();
    }
}
