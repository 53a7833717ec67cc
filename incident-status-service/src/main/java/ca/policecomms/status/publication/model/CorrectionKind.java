package ca.policecomms.status.publication.model;

import java.util.Locale;

public enum CorrectionKind {
    /** Old and new are shown, with the reason. */
    CORRECTION,
    /** Time and reason stay, the text does not. */
    RETRACTION,
    /** The language that was to follow. */
    TRANSLATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
