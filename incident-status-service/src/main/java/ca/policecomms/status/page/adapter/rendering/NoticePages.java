package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.wording.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages in both languages for when there is nothing else to show: the fallback, and the address that leads nowhere. */
final class NoticePages {

    private record Notice(
            String language,
            String agency,
            String title,
            String body,
            String back,
            ContactView contact,
            Map<String, String> t) {}

    private final PageSettings settings;
    private final Templates templates;

    NoticePages(PageSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
    }

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
                        Style.PAGE));
    }
}
