package ca.policecomms.local.replay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.mapping.MappingProblem;
import ca.policecomms.local.replay.plan.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LocalTimesTest {
    private final LocalTimes times =
            new LocalTimes(new ColumnMapping.Times("MM/dd/yyyy hh:mm:ss a", null, "America/Los_Angeles"));

    @Test
    @DisplayName("D51 a local time is read in the zone of the file")
    void plain() {
        assertThat(times.read("12/31/2016 11:57:56 PM"))
                .contains(new FileTime(Instant.parse("2017-01-01T07:57:56Z"), false));
        assertThat(times.read("01/01/2017 12:01:47 am"))
                .contains(new FileTime(Instant.parse("2017-01-01T08:01:47Z"), false));
        assertThat(times.read("  ")).isEmpty();
    }

    @Test
    @DisplayName("D51 a local time that occurred twice is flagged; the earlier reading is taken")
    void twice() {
        assertThat(times.read("11/06/2016 01:30:00 AM"))
                .contains(new FileTime(Instant.parse("2016-11-06T08:30:00Z"), true));
        assertThat(times.read("11/06/2016 02:00:00 AM")).get().matches(time -> !time.ambiguous());
    }

    @Test
    @DisplayName("D51 a local time that never occurred is flagged too")
    void never() {
        assertThat(times.read("03/13/2016 02:30:00 AM"))
                .contains(new FileTime(Instant.parse("2016-03-13T10:30:00Z"), true));
    }

    @Test
    @DisplayName("D51 what is no time is refused, not guessed")
    void garbage() {
        assertThatThrownBy(() -> times.read("2016-11-06"))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("'2016-11-06'");
        assertThatThrownBy(() -> new LocalTimes(new ColumnMapping.Times("HH:mm", null, "Mars/Olympus")))
                .isInstanceOf(MappingProblem.class);
    }
}
