package ca.policecomms.status.incident.model;

import java.util.Locale;

/** The incident statuses of the Statuspage API; nothing else reaches the wire. */
public enum WireStatus {
    INVESTIGATING,
    IDENTIFIED,
    MONITORING,
    RESOLVED,
    POSTMORTEM;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
