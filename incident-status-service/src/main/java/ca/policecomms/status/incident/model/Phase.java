package ca.policecomms.status.incident.model;

import java.util.Locale;

/** Headline of an incident, in any order: NIST SP 800-61r3 fixes none. */
public enum Phase {
    IDENTIFIED(WireStatus.IDENTIFIED),
    CONTAINED(WireStatus.IDENTIFIED),
    INVESTIGATING(WireStatus.INVESTIGATING),
    RESTORING(WireStatus.IDENTIFIED),
    MONITORING(WireStatus.MONITORING),
    RESOLVED(WireStatus.RESOLVED);

    private final WireStatus wire;

    Phase(WireStatus wire) {
        this.wire = wire;
    }

    /** The nearest status that Statuspage clients know. */
    public WireStatus wire() {
        return wire;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
