package ca.policecomms.status.publication.model;

import java.util.Locale;

/** Whom a publication is for; partners and staff get pages of their own. */
public enum Audience {
    PUBLIC,
    PARTNER,
    STAFF;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
