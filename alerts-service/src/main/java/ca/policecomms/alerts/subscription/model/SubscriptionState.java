package ca.policecomms.alerts.subscription.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a subscription stands, and where it may go from there. */
public enum SubscriptionState {
    REQUESTED,
    ACTIVE,
    PAUSED,
    ENDED,
    LAPSED,
    ERASED;

    public boolean mayBecome(SubscriptionState next) {
        Set<SubscriptionState> allowed = switch (this) {
            case REQUESTED -> EnumSet.of(ACTIVE, LAPSED, ERASED);
            case ACTIVE -> EnumSet.of(PAUSED, ENDED, ERASED);
            case PAUSED -> EnumSet.of(ACTIVE, ENDED, ERASED);
            case ENDED, LAPSED -> EnumSet.of(ERASED);
            case ERASED -> EnumSet.noneOf(SubscriptionState.class);
        };
        return allowed.contains(next);
    }

    /** As in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
