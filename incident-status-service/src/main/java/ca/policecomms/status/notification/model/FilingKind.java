package ca.policecomms.status.notification.model;

import java.util.Locale;

public enum FilingKind {
    PRELIMINARY,
    FOLLOW_UP,
    FINAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
