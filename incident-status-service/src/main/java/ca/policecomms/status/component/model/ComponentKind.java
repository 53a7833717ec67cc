package ca.policecomms.status.component.model;

import java.util.Locale;

public enum ComponentKind {
    /** What the public uses. */
    FUNCTION,
    /** What staff use; it carries functions. */
    SYSTEM;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
