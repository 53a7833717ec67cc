package ca.policecomms.status.hold.model;

import java.util.Locale;

/** What an investigation hold can cover. */
public enum HoldSubject {
    INCIDENT,
    UPDATE,
    /** Its name or its description; not the component as such. */
    COMPONENT,
    ALTERNATE,
    MAINTENANCE,
    REPORT,
    NOTIFICATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
