package ca.policecomms.status.probe.model;

import java.util.Locale;

public enum ProbeKind {
    /** An address that answers with a success. */
    HTTP,
    /** A port that takes connections. */
    TCP,
    /** Something that reports by itself. */
    HEARTBEAT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
