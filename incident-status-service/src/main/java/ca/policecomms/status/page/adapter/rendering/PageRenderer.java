package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.model.ChainLink;
import ca.policecomms.status.snapshot.model.Content;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every page, text, feed and picture of the agency's own, with the paths they are served at. */
public final class PageRenderer {

    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";

    private final PageSettings settings;
    private final Templates templates = new Templates();
    private final Memory memory = new Memory();

    public PageRenderer(PageSettings settings) {
        this.settings = settings;
    }

    public Map<String, Rendered> render(ReleasedState state, Audience audience, Instant now, List<ChainLink> earlier) {
        Map<String, Rendered> pages = new LinkedHashMap<>();
        StringBuilder fresh = new StringBuilder();
        StringBuilder stale = new StringBuilder();
        for (Language language : Language.values()) {
            AudiencePages of = new AudiencePages(templates, memory, settings, state, audience, language, now);
            of.putAll(pages);
            String text = of.text(null);
            String old = of.text(of.stale());
            fresh.append(fresh.isEmpty() ? "" : "\n\n").append(text);
            stale.append(stale.isEmpty() ? "" : "\n\n").append(old);
            pages.put(
                    Frames.root(audience, language) + "status.txt",
                    new Rendered(content(TEXT, language, text), content(TEXT, language, old)));
        }
        String root = audience == Audience.PUBLIC ? "/status/" : "/status/" + audience + "/";
        pages.put(root + "ledger.json", Rendered.data(content(JSON, null, Documents.ledger(audience, earlier))));
        Rendered first = pages.get(Frames.root(audience, Language.EN));
        pages.put(root, first);
        pages.put(root.substring(0, root.length() - 1), first);
        if (audience == Audience.PUBLIC) {
            pages.put(
                    "/status.txt",
                    new Rendered(content(TEXT, null, fresh.toString()), content(TEXT, null, stale.toString())));
            pages.put(
                    "/.well-known/security.txt",
                    Rendered.data(content(TEXT, null, Documents.securityTxt(settings, now, settings.zone()))));
            defaults(pages);
        }
        memory.turn(audience);
        return pages;
    }

    /** Paths that name no language show the first one. */
    private static void defaults(Map<String, Rendered> pages) {
        String root = Frames.root(Audience.PUBLIC, Language.EN);
        pages.put("/", pages.get(root));
        pages.put("/history", pages.get(root + "history"));
        for (String feed : List.of("history.atom", "history.rss", "history.json")) {
            pages.put("/" + feed, pages.get(root + feed));
        }
        Map<String, Rendered> more = new LinkedHashMap<>();
        pages.forEach((path, page) -> {
            if (path.startsWith(root + "incidents/")) {
                String code = path.substring((root + "incidents/").length());
                more.put("/incidents/" + code, page);
                if (!code.contains("/")) {
                    more.put("/status/i/" + code, page);
                }
            }
        });
        pages.putAll(more);
    }

    public Map<String, Rendered> fallback() {
        Map<String, Rendered> pages = new LinkedHashMap<>();
        Rendered page = Rendered.data(content(HTML, null, notices().notice("fallback", false)));
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            String base = "/status/" + language.tag();
            String part = TextPage.notice("fallback", settings.contact(), language);
            text.append(text.isEmpty() ? "" : "\n\n").append(part);
            pages.put(base, page);
            pages.put(base + "/", page);
            pages.put(base + "/status.txt", Rendered.data(content(TEXT, language, part)));
        }
        pages.put("/status.txt", Rendered.data(content(TEXT, null, text.toString())));
        for (String path : List.of("/", "/status", "/status/", "/history")) {
            pages.put(path, page);
        }
        return pages;
    }

    public Rendered notFound() {
        return Rendered.data(content(HTML, null, notices().notice("notFound", true)));
    }

    private NoticePages notices() {
        return new NoticePages(settings, templates);
    }

    static Content content(String type, Language language, String text) {
        return Content.of(type, language == null ? null : language.tag(), text);
    }
}
