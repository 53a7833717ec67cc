package ca.policecomms.status.restoration.model;

import java.util.Locale;

/** What a system is to be once it is restored. */
public enum EndState {
    PRE_INCIDENT,
    UPGRADED,
    REPLACED,
    RETIRED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
