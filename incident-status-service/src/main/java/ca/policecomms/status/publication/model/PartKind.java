package ca.policecomms.status.publication.model;

import java.util.Locale;

/** What a publication can release beside incident updates, components and alternates. */
public enum PartKind {
    MAINTENANCE,
    MAINTENANCE_UPDATE,
    REPORT,
    CORRECTION,
    RESTORATION,
    NOTIFICATION,
    ADVICE,
    /** What people say about the state of the whole. */
    INDICATOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
