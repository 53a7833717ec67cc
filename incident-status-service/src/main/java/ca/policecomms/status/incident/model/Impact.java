package ca.policecomms.status.incident.model;

import java.util.Locale;

/** How much an incident takes away from the public, from least to most. */
public enum Impact {
    NONE,
    MINOR,
    MAJOR,
    CRITICAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
