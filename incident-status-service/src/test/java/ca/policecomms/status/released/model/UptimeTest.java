package ca.policecomms.status.released.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.policecomms.status.Samples;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UptimeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");
    private static final ReleasedComponent WORKS = component(ComponentStatus.OPERATIONAL);
    private static final double WINDOW = Duration.ofDays(89).plusHours(9).toSeconds();

    @Test
    @DisplayName("S45 ninety days end today; without a change all are as the component is")
    void quiet() {
        Uptime uptime = Uptime.of(WORKS, List.of(), NOW, Samples.ZONE);
        assertThat(uptime.days()).hasSize(90).allMatch(day -> day.worst() == ComponentStatus.OPERATIONAL);
        assertThat(uptime.days().getLast().date()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(uptime.share()).isEqualTo(1);
    }

    @Test
    @DisplayName("S45 a major outage counts whole, a partial one 30 %, degraded and maintenance not at all")
    void weights() {
        assertThat(share(ComponentStatus.MAJOR_OUTAGE)).isCloseTo(1 - 36_000 / WINDOW, within(1e-6));
        assertThat(share(ComponentStatus.PARTIAL_OUTAGE)).isCloseTo(1 - 0.3 * 36_000 / WINDOW, within(1e-6));
        assertThat(share(ComponentStatus.DEGRADED_PERFORMANCE)).isEqualTo(1);
        assertThat(share(ComponentStatus.UNDER_MAINTENANCE)).isEqualTo(1);
    }

    @Test
    @DisplayName("S45 an outage over midnight lies on both days of the agency's zone")
    void midnight() {
        Uptime uptime = Uptime.of(
                WORKS,
                List.of(
                        change(ComponentStatus.OPERATIONAL, ComponentStatus.MAJOR_OUTAGE, "2026-11-20T03:00:00Z"),
                        change(ComponentStatus.MAJOR_OUTAGE, ComponentStatus.OPERATIONAL, "2026-11-20T07:00:00Z")),
                NOW,
                Samples.ZONE);
        Day before = uptime.days().get(87);
        Day after = uptime.days().get(88);
        assertThat(before.date()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(before.major()).isEqualTo(Duration.ofHours(2));
        assertThat(after.major()).isEqualTo(Duration.ofHours(2));
        assertThat(after.worst()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
    }

    @Test
    @DisplayName("S45 the day the clocks go back has 25 hours, none of them lost or counted twice")
    void clockChange() {
        Uptime uptime = Uptime.of(
                WORKS,
                List.of(
                        change(ComponentStatus.OPERATIONAL, ComponentStatus.MAJOR_OUTAGE, "2026-11-01T04:00:00Z"),
                        change(ComponentStatus.MAJOR_OUTAGE, ComponentStatus.OPERATIONAL, "2026-11-02T05:00:00Z")),
                NOW,
                Samples.ZONE);
        Day day = uptime.days().stream()
                .filter(d -> d.date().equals(LocalDate.of(2026, 11, 1)))
                .findFirst()
                .orElseThrow();
        assertThat(day.major()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    @DisplayName("S45 days before the start date are unknown and not counted as up")
    void young() {
        ReleasedComponent young = new ReleasedComponent(
                WORKS.code(),
                WORKS.kind(),
                WORKS.name(),
                WORKS.description(),
                WORKS.group(),
                1,
                true,
                LocalDate.of(2026, 11, 12),
                ComponentStatus.OPERATIONAL,
                NOW,
                NOW,
                NOW,
                List.of());
        Uptime uptime = Uptime.of(
                young,
                List.of(
                        change(ComponentStatus.OPERATIONAL, ComponentStatus.MAJOR_OUTAGE, "2026-11-20T05:00:00Z"),
                        change(ComponentStatus.MAJOR_OUTAGE, ComponentStatus.OPERATIONAL, "2026-11-21T05:00:00Z")),
                NOW,
                Samples.ZONE);
        assertThat(uptime.days().stream().filter(Day::known)).hasSize(10);
        double known = Duration.ofDays(9).plusHours(8).toSeconds();
        assertThat(uptime.share()).isCloseTo(1 - 86_400 / known, within(1e-6));
    }

    private static double share(ComponentStatus status) {
        return Uptime.of(
                        WORKS,
                        List.of(
                                change(ComponentStatus.OPERATIONAL, status, "2026-11-18T10:00:00Z"),
                                change(status, ComponentStatus.OPERATIONAL, "2026-11-18T20:00:00Z")),
                        NOW,
                        Samples.ZONE)
                .share();
    }

    private static ReleasedChange change(ComponentStatus from, ComponentStatus to, String since) {
        return new ReleasedChange("frontdesk001", from, to, Instant.parse(since));
    }

    private static ReleasedComponent component(ComponentStatus status) {
        ReleasedGroup group = Samples.allWell().groups().getLast();
        return Samples.component("frontdesk001", new Bilingual("Front desk", "Accueil"), group, status);
    }
}
