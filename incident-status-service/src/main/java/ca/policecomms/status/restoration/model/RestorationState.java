package ca.policecomms.status.restoration.model;

import java.util.Locale;

public enum RestorationState {
    QUEUED,
    PREPARING,
    RESTORED,
    VALIDATING,
    /** The security gate is cleared. */
    CLEARED,
    WAITING_PARTNER,
    LIVE,
    RETIRED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
