package ca.policecomms.alerts.delivery.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where one message to one recipient stands, and where it may go from there. */
public enum DeliveryState {
    PENDING,
    LEASED,
    HANDED_OVER,
    ACCEPTED,
    DELIVERED,
    BOUNCED,
    COMPLAINED,
    ACKNOWLEDGED,
    /** The receiving side refused it for good. */
    FAILED,
    /** It may have been taken: nobody answered. */
    UNKNOWN,
    /** Unknown twice: a person decides. */
    HELD,
    SUPPRESSED,
    EXPIRED,
    SUPERSEDED,
    STOPPED,
    DEAD;

    private static final Map<DeliveryState, Set<DeliveryState>> NEXT = new EnumMap<>(DeliveryState.class);

    static {
        NEXT.put(PENDING, EnumSet.of(LEASED, SUPPRESSED, EXPIRED, SUPERSEDED, STOPPED, DEAD));
        NEXT.put(LEASED, EnumSet.of(HANDED_OVER, PENDING));
        NEXT.put(HANDED_OVER, EnumSet.of(ACCEPTED, PENDING, FAILED, UNKNOWN));
        NEXT.put(UNKNOWN, EnumSet.of(PENDING, ACCEPTED, HELD));
        NEXT.put(ACCEPTED, EnumSet.of(DELIVERED, BOUNCED, COMPLAINED, ACKNOWLEDGED));
        NEXT.put(DELIVERED, EnumSet.of(BOUNCED, COMPLAINED, ACKNOWLEDGED));
        NEXT.put(BOUNCED, EnumSet.of(COMPLAINED));
        NEXT.put(STOPPED, EnumSet.of(PENDING));
        NEXT.put(DEAD, EnumSet.of(PENDING));
    }

    public boolean mayBecome(DeliveryState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** As in the database and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DeliveryState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
