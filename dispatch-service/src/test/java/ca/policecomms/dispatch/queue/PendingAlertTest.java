package ca.policecomms.dispatch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.queue.model.PendingAlert;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingAlertTest {
    @ParameterizedTest(name = "D15 P{0} after {1}")
    @CsvSource({"0, PT0S", "1, PT60S", "2, PT5M", "3, PT20M", "4, PT2H"})
    @DisplayName("D15 each priority has its time to wait before somebody is told")
    void due(int priority, Duration after) {
        assertThat(PendingAlert.dueAt(priority, Stamps.NOON)).isEqualTo(Stamps.NOON.plus(after));
    }

    @Test
    @DisplayName("D15 an administrative call has a due time of its own, and an unknown entry gives no alert")
    void none() {
        assertThat(PendingAlert.dueAt(5, Stamps.NOON)).isNull();
        assertThat(PendingAlert.dueAt(1, null)).isNull();
    }
}
