package ca.policecomms.status.incident.model;

import java.util.Locale;

/** How far a work stream has come. */
public enum StreamState {
    NOT_STARTED,
    UNDER_WAY,
    DONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
