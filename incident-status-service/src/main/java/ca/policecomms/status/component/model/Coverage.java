package ca.policecomms.status.component.model;

import java.util.Locale;

/** How much of the function the alternate covers. */
public enum Coverage {
    FULL,
    PARTIAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
