package ca.policecomms.status.released.model;

import static ca.policecomms.status.component.model.ComponentStatus.DEGRADED_PERFORMANCE;
import static ca.policecomms.status.component.model.ComponentStatus.MAJOR_OUTAGE;
import static ca.policecomms.status.component.model.ComponentStatus.OPERATIONAL;
import static ca.policecomms.status.component.model.ComponentStatus.PARTIAL_OUTAGE;
import static ca.policecomms.status.component.model.ComponentStatus.UNDER_MAINTENANCE;
import static ca.policecomms.status.released.model.Indicator.CRITICAL;
import static ca.policecomms.status.released.model.Indicator.MAINTENANCE;
import static ca.policecomms.status.released.model.Indicator.MAJOR;
import static ca.policecomms.status.released.model.Indicator.MINOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.wording.model.Bilingual;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    @Test
    @DisplayName("S49 the indicator is the worst of what components say")
    void components() {
        assertThat(of(OPERATIONAL, OPERATIONAL)).isEqualTo(Indicator.NONE);
        assertThat(of(OPERATIONAL, UNDER_MAINTENANCE)).isEqualTo(Indicator.MAINTENANCE);
        assertThat(of(UNDER_MAINTENANCE, DEGRADED_PERFORMANCE)).isEqualTo(Indicator.MINOR);
        assertThat(of(DEGRADED_PERFORMANCE, PARTIAL_OUTAGE)).isEqualTo(Indicator.MAJOR);
        assertThat(of(OPERATIONAL, MAJOR_OUTAGE)).isEqualTo(Indicator.MAJOR);
        assertThat(of(MAJOR_OUTAGE, MAJOR_OUTAGE)).isEqualTo(Indicator.CRITICAL);
    }

    @Test
    @DisplayName("S49 unresolved incidents count with their impact, resolved ones no more")
    void incidents() {
        assertThat(Indicator.of(Samples.cyberIncident())).isEqualTo(Indicator.MAJOR);
        ReleasedState over = Samples.state(
                Samples.allWell().components(), Samples.cyberIncident().resolved());
        assertThat(Indicator.of(over)).isEqualTo(Indicator.NONE);
    }

    @Test
    @DisplayName("S48 the indicator has the words of Statuspage")
    void words() {
        assertThat(Arrays.stream(Indicator.values())
                        .map(i -> i + "=" + i.description().en()))
                .containsExactly(
                        "none=All Systems Operational",
                        "maintenance=Service Under Maintenance",
                        "minor=Minor Service Outage",
                        "major=Partial System Outage",
                        "critical=Major Service Outage");
    }

    @Test
    @DisplayName("S49 what people set is shown in place of what is computed, milder or worse")
    void overridden() {
        assertThat(set(MINOR, MAJOR, Samples.cyberIncident())).isEqualTo(MINOR);
        assertThat(set(CRITICAL, MAJOR, Samples.cyberIncident())).isEqualTo(CRITICAL);
        assertThat(set(MINOR, Indicator.NONE, Samples.allWell())).isEqualTo(MINOR);
    }

    @Test
    @DisplayName("S49 it does not stand once things are worse than people looked at")
    void worseByNow() {
        assertThat(set(MAINTENANCE, MINOR, Samples.cyberIncident())).isEqualTo(MAJOR);
        assertThat(set(CRITICAL, MINOR, Samples.cyberIncident())).isEqualTo(MAJOR);
    }

    @Test
    @DisplayName("S3, S49 it does not play down that an emergency line is out")
    void emergency() {
        ReleasedGroup first = Samples.allWell().groups().getFirst();
        ReleasedState out = Samples.state(
                List.of(Samples.component(
                        "emergency911", new Bilingual("a", "b"), first, ComponentStatus.DEGRADED_PERFORMANCE)),
                List.of());
        assertThat(set(MAINTENANCE, MINOR, out)).isEqualTo(MINOR);
        assertThat(set(MAJOR, MINOR, out)).isEqualTo(MAJOR);
    }

    private static Indicator set(Indicator indicator, Indicator insteadOf, ReleasedState state) {
        ReleasedOverride override = new ReleasedOverride(
                indicator, insteadOf, new Bilingual("a", "b"), Samples.EIGHT, Samples.EIGHT.plusSeconds(60));
        return Indicator.of(state.with(override, List.of()));
    }

    private static Indicator of(ComponentStatus... statuses) {
        ReleasedGroup group = Samples.allWell().groups().getLast();
        List<ReleasedComponent> components = Arrays.stream(statuses)
                .map(status -> Samples.component("c" + "0".repeat(11), new Bilingual("a", "b"), group, status))
                .toList();
        return Indicator.of(Samples.state(components, List.of()));
    }
}
