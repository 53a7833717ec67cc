package ca.policecomms.status.maintenance.adapter.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.maintenance.model.Window;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IcalRecurrenceTest {

    private final IcalRecurrence recurrence =
            new IcalRecurrence(new AgencyProfile("test", null, Samples.ZONE, List.of(), null, List.of(), null));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Samples.ZONE).toInstant();
    }

    @Test
    @DisplayName("S20 a weekly window keeps its hour on the wall when the clocks change")
    void clocks() {
        Window first = new Window(at("2026-10-25T02:00:00"), at("2026-10-25T04:00:00"));
        List<Window> next = recurrence.following("FREQ=WEEKLY", first, first, 2);
        assertThat(next)
                .containsExactly(
                        new Window(at("2026-11-01T02:00:00"), at("2026-11-01T04:00:00")),
                        new Window(at("2026-11-08T02:00:00"), at("2026-11-08T04:00:00")));
    }

    @Test
    @DisplayName("S20 times finer than a second neither end a series nor are lost")
    void finer() {
        Instant start = at("2026-12-01T02:00:00").plusMillis(123);
        Window first = new Window(start, start.plusSeconds(60));
        assertThat(recurrence.following("FREQ=WEEKLY", first, first, 2))
                .extracting(Window::start)
                .containsExactly(
                        at("2026-12-08T02:00:00").plusMillis(123),
                        at("2026-12-15T02:00:00").plusMillis(123));
    }

    @Test
    @DisplayName("S20 a rule with a count ends, counted from the first window of the series")
    void count() {
        Window first = new Window(at("2026-12-01T02:00:00"), at("2026-12-01T03:00:00"));
        List<Window> next = recurrence.following("FREQ=DAILY;COUNT=3", first, first, 10);
        assertThat(next).hasSize(2);
        assertThat(recurrence.following("FREQ=DAILY;COUNT=3", first, next.getLast(), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "FREQ=SECONDLY", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", ""})
    @DisplayName("S20 what is no rule of days, weeks, months or years is refused")
    void refused(String rule) {
        Refusals.assertRefused(CommonProblem.INVALID_REQUEST, () -> recurrence.requireValid(rule));
    }

    @Test
    @DisplayName("S20 the first Sunday of the month")
    void monthly() {
        Window first = new Window(at("2026-12-06T01:00:00"), at("2026-12-06T05:00:00"));
        recurrence.requireValid("FREQ=MONTHLY;BYDAY=1SU");
        assertThat(recurrence
                        .following("FREQ=MONTHLY;BYDAY=1SU", first, first, 1)
                        .getFirst()
                        .start())
                .isEqualTo(at("2027-01-03T01:00:00"));
    }
}
