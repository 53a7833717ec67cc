package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.wording.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages for people: one file each, no script, no request to anybody. */
final class HtmlPages {

    private record Stale(String title, String body) {}

    private record Notice(
            String language,
            String agency,
            String title,
            String body,
            String back,
            ContactView contact,
            Map<String, String> t) {}

    private final PageSettings settings;
    private final Templates templates = new Templates();

    HtmlPages(PageSettings settings) {
        this.settings = settings;
    }

    String status(Views.Page view, Language language) {
        return templates.fill("status", Map.of("frame", Frame.of(settings, language, ""), "view", view));
    }

    String incident(ReleasedIncident incident, ViewWriter writer, Freshness freshness, Language language) {
        Map<String, Object> data = new HashMap<>();
        data.put("frame", Frame.of(settings, language, "incidents/" + incident.code()));
        data.put("view", writer.incident(incident));
        data.put(
                "stale",
                freshness.fresh() ? null : new Stale(Texts.in(language).get("staleTitle"), writer.stale(freshness)));
        return templates.fill("incident", data);
    }

    /** A page in both languages for when there is nothing else to show. */
    String notice(String name, boolean linkBack) {
        List<Notice> notices = new ArrayList<>();
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            notices.add(new Notice(
                    language.tag(),
                    settings.contact().agency().in(language),
                    texts.get(name + "Title"),
                    texts.get(name + "Body"),
                    linkBack ? texts.get("allIncidents") : null,
                    ContactView.of(settings.contact(), language),
                    texts.all()));
        }
        return templates.fill(
                "notice",
                Map.of(
                        "notices",
                        notices,
                        "first",
                        notices.getFirst(),
                        "second",
                        notices.getLast(),
                        "css",
                        Style.ELEMENT_CONTENT));
    }
}
