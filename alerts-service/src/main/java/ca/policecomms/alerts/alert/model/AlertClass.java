package ca.policecomms.alerts.alert.model;

import ca.policecomms.alerts.delivery.model.Lane;
import java.time.Duration;
import java.util.Locale;

/** What kind of message it is. This table alone fixes lane and life. */
public enum AlertClass {
    EMERGENCY(Lane.EMERGENCY, Duration.ofHours(4), Duration.ofHours(24)),
    WARNING(Lane.PRIORITY, Duration.ofHours(24), Duration.ofHours(72)),
    COMMUNITY(Lane.BULK, Duration.ofDays(7), Duration.ofDays(30)),
    /** To subscribers; releases to outlets take the priority lane. */
    RELEASE(Lane.BULK, Duration.ofHours(72), Duration.ofHours(72)),
    STAFF_PAGE(Lane.PRIORITY, Duration.ofHours(24), Duration.ofHours(24));

    private final Lane lane;
    private final Duration inForce;
    private final Duration longest;

    AlertClass(Lane lane, Duration inForce, Duration longest) {
        this.lane = lane;
        this.inForce = inForce;
        this.longest = longest;
    }

    public Lane lane() {
        return lane;
    }

    /** How long it is in force unless its author says otherwise. */
    public Duration inForce() {
        return inForce;
    }

    public Duration longest() {
        return longest;
    }

    /** As in the database and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static AlertClass of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
