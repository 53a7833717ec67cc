package ca.policecomms.status.component.model;

import java.util.Locale;

/** How well a component works, from best to worst; maintenance stands apart and is never an outage. */
public enum ComponentStatus {
    OPERATIONAL,
    UNDER_MAINTENANCE,
    DEGRADED_PERFORMANCE,
    PARTIAL_OUTAGE,
    MAJOR_OUTAGE;

    /** As on the wire: {@code partial_outage}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean operational() {
        return this == OPERATIONAL;
    }

    public boolean outage() {
        return this == PARTIAL_OUTAGE || this == MAJOR_OUTAGE;
    }

    public boolean worseThan(ComponentStatus other) {
        return compareTo(other) > 0;
    }
}
