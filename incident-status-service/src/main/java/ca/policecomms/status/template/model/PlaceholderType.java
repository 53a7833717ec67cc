package ca.policecomms.status.template.model;

import java.util.Locale;

/** What a placeholder takes. */
public enum PlaceholderType {
    TEXT,
    NUMBER,
    /** A moment, shown in the zone and language of the page. */
    TIME,
    /** The name of a component. */
    COMPONENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
