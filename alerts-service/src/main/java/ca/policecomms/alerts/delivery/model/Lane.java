package ca.policecomms.alerts.delivery.model;

import java.util.Locale;

/** A queue with its own partition, index and workers, so that no other can hold it up. */
public enum Lane {
    EMERGENCY,
    PRIORITY,
    BULK;

    /** As in the database and on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Lane of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
