package ca.policecomms.status.wording.model;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A language that comes later: until then its readers get the text of the other one, and are told when.
 *
 * @param missing null when nothing is to follow
 */
public record ToFollow(Language missing, Instant dueAt, ZoneId zone) {

    public static final ToFollow NOTHING = new ToFollow(null, null, null);

    /** A title or name, complete. */
    public Bilingual title(Bilingual text) {
        return fill(text, missing == Language.FR ? "%s (version française à venir)" : "%s (English to follow)");
    }

    /** Paragraphs, complete. */
    public Bilingual body(Bilingual text) {
        if (missing == null || text.in(missing) != null) {
            return text;
        }
        String until = DisplayTimes.text(dueAt, zone, missing);
        return fill(
                text,
                missing == Language.FR
                        ? "Version française à venir, au plus tard le " + until + ".\n\n%s"
                        : "English to follow by " + until + ".\n\n%s");
    }

    private Bilingual fill(Bilingual text, String pattern) {
        if (missing == null || text.in(missing) != null) {
            return text;
        }
        String filled = pattern.replace("%s", text.in(missing.other()));
        return missing == Language.FR ? new Bilingual(text.en(), filled) : new Bilingual(filled, text.fr());
    }
}
