package ca.policecomms.status.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
    private final BusinessCalendar calendar = new BusinessCalendar(Samples.ZONE, year -> HOLIDAYS);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Samples.ZONE).toInstant();
    }

    @Test
    @DisplayName("S27 business days skip weekends and holidays, also over the end of the year, and end with the day")
    void holidays() {
        assertThat(calendar.endOfBusinessDay(at("2026-12-23T15:00:00"), 1)).isEqualTo(at("2026-12-25T00:00:00"));
        assertThat(calendar.endOfBusinessDay(at("2026-12-24T15:00:00"), 1)).isEqualTo(at("2026-12-29T00:00:00"));
        assertThat(calendar.endOfBusinessDay(at("2026-12-31T23:59:59"), 2)).isEqualTo(at("2027-01-06T00:00:00"));
        assertThat(calendar.endOfBusinessDay(at("2026-11-28T10:00:00"), 1)).isEqualTo(at("2026-12-01T00:00:00"));
    }

    @Test
    @DisplayName("S27 business days over a change of the clocks end at midnight of the agency, not an hour beside")
    void clocks() {
        Instant friday = at("2026-10-30T12:00:00");
        Instant due = calendar.endOfBusinessDay(friday, 1);
        assertThat(due).isEqualTo(at("2026-11-03T00:00:00"));
        assertThat(Duration.between(friday, due)).isEqualTo(Duration.ofHours(85));
        assertThat(calendar.endOfBusinessDay(at("2027-03-12T12:00:00"), 1)).isEqualTo(at("2027-03-16T00:00:00"));
    }
}
