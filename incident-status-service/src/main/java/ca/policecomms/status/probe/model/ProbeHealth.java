package ca.policecomms.status.probe.model;

import java.util.Locale;

public enum ProbeHealth {
    UNKNOWN,
    UP,
    DOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
