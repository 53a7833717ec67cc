package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.wording.model.Language;
import io.quarkus.qute.RawString;
import java.util.Map;

/**
 * What every page of a language has around its content.
 *
 * @param path of this page in this language, {@code otherPath} in the other one
 */
record Frame(
        String language,
        String otherLanguage,
        String agency,
        String path,
        String otherPath,
        String url,
        String otherUrl,
        ContactView contact,
        Map<String, String> t,
        RawString css) {

    /** @param rest of the path after {@code /status/{lang}/} */
    static Frame of(PageSettings settings, Language language, String rest) {
        String path = "/status/" + language.tag() + "/" + rest;
        String otherPath = "/status/" + language.other().tag() + "/" + rest;
        return new Frame(
                language.tag(),
                language.other().tag(),
                settings.contact().agency().in(language),
                path,
                otherPath,
                settings.url() + path,
                settings.url() + otherPath,
                ContactView.of(settings.contact(), language),
                Texts.in(language).all(),
                Style.ELEMENT_CONTENT);
    }
}
