package ca.policecomms.status.released.model;

import java.util.Locale;

/** As on the wire; a cancelled one is in the calendar only. */
public enum MaintenanceStage {
    SCHEDULED,
    IN_PROGRESS,
    VERIFYING,
    COMPLETED,
    CANCELLED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
