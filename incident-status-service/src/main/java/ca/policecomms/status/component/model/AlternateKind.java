package ca.policecomms.status.component.model;

import java.util.Locale;

/** What a function runs on meanwhile. */
public enum AlternateKind {
    MANUAL,
    PREDECESSOR,
    REPLACEMENT,
    PARTNER,
    /** Nothing: said explicitly, with wording for the public. */
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
