package ca.policecomms.status.notification.model;

import java.util.Locale;

/** In what capacity somebody is told. */
public enum Capacity {
    OVERSIGHT,
    REGULATOR,
    INVESTIGATOR,
    GOVERNMENT,
    PARTNER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
