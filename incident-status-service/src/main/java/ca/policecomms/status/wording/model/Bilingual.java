package ca.policecomms.status.wording.model;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/** One text in both languages. A draft may still lack one of them; what is released has both. */
@Embeddable
public record Bilingual(String en, String fr) {

    public static final Bilingual NONE = new Bilingual(null, null);

    /** The text itself, or {@link #NONE}: the database knows no embedded value whose columns are all null. */
    public static Bilingual orNone(Bilingual text) {
        return text == null ? NONE : text;
    }

    public boolean complete() {
        return present(en) && present(fr);
    }

    public boolean empty() {
        return !present(en) && !present(fr);
    }

    /** Only one language is there: what stands in the way of a release. */
    public boolean halved() {
        return !empty() && !complete();
    }

    public String in(Language language) {
        return language == Language.EN ? en : fr;
    }

    /** This text with the languages that the change brings; a language it does not bring stays as it is. */
    public Bilingual with(Bilingual change) {
        if (change == null) {
            return this;
        }
        return new Bilingual(change.en() == null ? en : change.en(), change.fr() == null ? fr : change.fr());
    }

    /** As a part of content: members {@code en} and {@code fr}, null where there is no text. */
    public Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("en", en);
        map.put("fr", fr);
        return map;
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
