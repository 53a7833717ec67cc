package ca.policecomms.status.maintenance.model;

import java.util.Locale;

public enum MaintenanceState {
    DRAFT,
    SCHEDULED,
    IN_PROGRESS,
    VERIFYING,
    COMPLETED,
    CANCELLED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean running() {
        return this == IN_PROGRESS || this == VERIFYING;
    }

    public boolean planned() {
        return this == SCHEDULED || running();
    }
}
