package ca.policecomms.status.wording.model;

import java.util.Locale;

/** The languages of every public text. */
public enum Language {
    EN(Locale.CANADA),
    FR(Locale.CANADA_FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** As in paths and in {@code lang} attributes: {@code en} or {@code fr}. */
    public String tag() {
        return locale.getLanguage();
    }

    @Override
    public String toString() {
        return tag();
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == EN ? FR : EN;
    }
}
