package ca.policecomms.alerts.delivery;

import static ca.policecomms.alerts.delivery.model.DeliveryState.*;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.delivery.model.DeliveryState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTest {
    /** The table of the requirements, row by row. */
    private static final Map<DeliveryState, Set<DeliveryState>> TABLE = Map.of(
            PENDING, EnumSet.of(LEASED, SUPPRESSED, EXPIRED, SUPERSEDED, STOPPED, DEAD),
            LEASED, EnumSet.of(HANDED_OVER, PENDING),
            HANDED_OVER, EnumSet.of(ACCEPTED, PENDING, FAILED, UNKNOWN),
            UNKNOWN, EnumSet.of(PENDING, ACCEPTED, HELD),
            ACCEPTED, EnumSet.of(DELIVERED, BOUNCED, COMPLAINED, ACKNOWLEDGED),
            DELIVERED, EnumSet.of(BOUNCED, COMPLAINED, ACKNOWLEDGED),
            BOUNCED, EnumSet.of(COMPLAINED),
            STOPPED, EnumSet.of(PENDING),
            DEAD, EnumSet.of(PENDING));

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    @DisplayName("A58 a delivery goes where the table lets it, and nowhere else")
    void transitions(DeliveryState from) {
        for (DeliveryState to : DeliveryState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    @DisplayName("A66 evidence never goes down in rank")
    void evidence(DeliveryState state) {
        assertThat(BOUNCED.mayBecome(state)).isEqualTo(state == COMPLAINED);
        assertThat(COMPLAINED.mayBecome(state)).isFalse();
        assertThat(DeliveryState.of(state.wire())).isEqualTo(state);
    }
}
