package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.page.adapter.rendering.Views.Link;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.wording.model.Language;
import io.quarkus.qute.RawString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the frames of one audience's pages in one language. */
final class Frames {

    /** Where a stale page says that it is. A comment, so that a forgotten one shows nothing. */
    static final String STALE = "<!--stale-->";

    private static final RawString NOTHING = new RawString("");
    private static final RawString DAYS = new RawString(Files.text("days.html").replace("{path}", BarsWriter.ALL_WELL));

    private final PageSettings settings;
    private final Audience audience;
    private final Language language;
    private final Texts texts;
    private final Map<String, String> words;
    private final String description;

    /** @param description of all pages: whether the emergency lines work */
    Frames(PageSettings settings, Audience audience, Language language, String description) {
        this.settings = settings;
        this.audience = audience;
        this.language = language;
        this.texts = Texts.in(language);
        this.words = words(settings, language);
        this.description = description;
    }

    /** The fixed words, with the number by which a caller is verified: to be dialled, and never broken over two lines. */
    static Map<String, String> words(PageSettings settings, Language language) {
        Map<String, String> words = new HashMap<>(Texts.in(language).all());
        String number = settings.contact().telephone();
        String[] around = Texts.in(language).get("scamVerify", "\n").split("\n", 2);
        words.put("scamBefore", around[0]);
        words.put("scamNumber", number);
        words.put("scamDial", ContactView.dial(number));
        words.put("scamAfter", around[1]);
        return words;
    }

    static String root(Audience audience, Language language) {
        return (audience == Audience.PUBLIC ? "/status/" : "/status/" + audience + "/") + language.tag() + "/";
    }

    String root() {
        return root(audience, language);
    }

    Map<String, String> words() {
        return words;
    }

    /**
     * @param rest of the path after the root
     * @param current name of the entry of the navigation it belongs to, or null
     */
    Frame of(String rest, String title, String current) {
        return of(rest, title, current, NOTHING, Style.PAGE);
    }

    Frame of(String rest, String title, String current, RawString announcement, RawString css) {
        String root = root();
        String otherPath = root(audience, language.other()) + rest;
        return new Frame(
                language.tag(),
                language.other().tag(),
                language.locale().toString(),
                language.other().locale().toString(),
                settings.contact().agency().in(language),
                audience == Audience.PUBLIC ? null : texts.of("audience", audience),
                title,
                title,
                description,
                root,
                otherPath,
                settings.url() + root + rest,
                settings.url() + otherPath,
                settings.url() + root,
                audience == Audience.PUBLIC,
                nav(root, current),
                ContactView.of(settings.contact(), language),
                words,
                settings.subscribe(),
                css,
                new RawString(STALE),
                DAYS,
                announcement);
    }

    private List<Link> nav(String root, String current) {
        return List.of(
                link(root, "navStatus", "", current),
                link(root, "navHistory", "history", current),
                link(root, "navMaintenance", "maintenance", current),
                link(root, "navAdvice", "advice", current),
                link(root, "navContact", "contact", current));
    }

    private Link link(String root, String words, String rest, String current) {
        return new Link(root + rest, texts.get(words), words.equals(current));
    }
}
