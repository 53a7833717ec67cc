package ca.policecomms.alerts.subscription;

import static ca.policecomms.alerts.subscription.model.SubscriptionState.*;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.subscription.model.SubscriptionState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionStateTest {
    private static final Map<SubscriptionState, Set<SubscriptionState>> TABLE = Map.of(
            REQUESTED, EnumSet.of(ACTIVE, LAPSED, ERASED),
            ACTIVE, EnumSet.of(PAUSED, ENDED, ERASED),
            PAUSED, EnumSet.of(ACTIVE, ENDED, ERASED),
            ENDED, EnumSet.of(ERASED),
            LAPSED, EnumSet.of(ERASED),
            ERASED, EnumSet.noneOf(SubscriptionState.class));

    @ParameterizedTest
    @EnumSource(SubscriptionState.class)
    @DisplayName("A23 a subscription goes where the table lets it, and nowhere else")
    void transitions(SubscriptionState from) {
        for (SubscriptionState to : SubscriptionState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(TABLE.get(from).contains(to));
        }
    }
}
