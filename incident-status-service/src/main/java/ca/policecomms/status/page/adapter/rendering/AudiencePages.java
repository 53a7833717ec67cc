package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedGroup;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.model.Content;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All that one audience reads in one language, by path. */
final class AudiencePages {

    private static final int RECENT = 50;

    private final Memory memory;
    private final PageSettings settings;
    private final ReleasedState state;
    private final Audience audience;
    private final Language language;
    private final HtmlPages html;
    private final String root;
    private final String notice;
    private final String lasting;

    AudiencePages(
            Templates templates,
            Memory memory,
            PageSettings settings,
            ReleasedState state,
            Audience audience,
            Language language,
            Instant now) {
        this.memory = memory;
        this.settings = settings;
        this.state = state;
        this.audience = audience;
        this.language = language;
        this.html = new HtmlPages(templates, settings, state, audience, language, now);
        this.root = Frames.root(audience, language);
        this.notice = html.staleNotice(true).strip();
        // Without a time: else every release would write all old pages anew.
        this.lasting = html.staleNotice(false).strip();
    }

    String stale() {
        return html.writer().stale();
    }

    /** @param staleWords null while it is confirmed */
    String text(String staleWords) {
        return TextPage.of(html.writer().page(false), settings.contact(), language, staleWords);
    }

    void putAll(Map<String, Rendered> pages) {
        Rendered status = page(html.status());
        pages.put(root, status);
        pages.put(root.substring(0, root.length() - 1), status);
        pages.put(root + "print", page(html.print()));
        pages.put(root + "contact", page(html.contact()));
        pages.put(root + "advice", page(html.advice()));
        pages.put(root + "maintenance", page(html.maintenance()));
        pages.put(root + "summary.json", data(PageRenderer.JSON, Documents.json(summary())));
        history(pages);
        incidents(pages);
        for (ReleasedComponent component : state.components()) {
            pages.put(root + "components/" + component.code(), page(html.component(component)));
        }
        if (audience == Audience.PUBLIC) {
            forPrograms(pages);
        }
    }

    private SummaryDocument summary() {
        return SummaryDocument.of(state, settings, language);
    }

    private void history(Map<String, Rendered> pages) {
        List<YearMonth> months = html.months();
        pages.put(root + "history", page(html.month(months.getFirst(), "history")));
        for (YearMonth month : months) {
            pages.put(root + "history/" + month, page(html.month(month, "history/" + month)));
        }
    }

    /** The public's go back to the first one; partners and staff find older ones there. */
    private void incidents(Map<String, Rendered> pages) {
        List<ReleasedIncident> shown = audience == Audience.PUBLIC
                ? state.incidents()
                : state.incidents().stream().limit(RECENT).toList();
        String emergency = html.writer().emergencyWords();
        for (ReleasedIncident incident : shown) {
            String path = root + "incidents/" + incident.code();
            pages.put(path, kept(List.of(path, incident, emergency), () -> html.incident(incident)));
            if (incident.report() != null) {
                pages.put(
                        path + "/report",
                        kept(List.of(path + "/report", incident, emergency), () -> html.report(incident)));
            }
        }
        for (ReleasedMaintenance maintenance : state.maintenances()) {
            pages.put(root + "incidents/" + maintenance.code(), page(html.window(maintenance)));
        }
    }

    private void forPrograms(Map<String, Rendered> pages) {
        pages.put(root + "embed", page(html.embed()));
        String agency = settings.contact().agency().in(language);
        String contact = ContactView.of(settings.contact(), language).line();
        String words = html.writer().emergencyWords();
        pages.put(
                root + "badge.svg",
                svg(Badge.svg(agency, Mark.of(Indicator.of(state), language), language.tag(), words + " " + contact)));
        String title = agency + " – " + Texts.in(language).get("title");
        String about = words + " " + Texts.in(language).get("feedNote") + " " + contact;
        FeedEntries entries = new FeedEntries(state, html.writer().incidents(), settings.url() + root);
        feeds(pages, "history", title, about, entries.all());
        for (ReleasedComponent component : state.components()) {
            String name = component.name().in(language);
            feeds(pages, "components/" + component.code(), title + " – " + name, about, entries.of(component));
            pages.put(
                    root + "badges/" + component.code() + ".svg",
                    svg(Badge.svg(name, mark(component), language.tag(), contact)));
        }
        MaintenanceCalendar calendar =
                new MaintenanceCalendar(settings, language, root, html.writer().incidents());
        pages.put(
                root + "maintenance.ics",
                data("text/calendar; charset=utf-8", calendar.of(state.maintenances(), words + " " + contact)));
    }

    private Mark mark(ReleasedComponent component) {
        boolean emergency = state.groups().stream()
                .filter(ReleasedGroup::emergency)
                .anyMatch(group -> group.code().equals(component.group()));
        return emergency ? Mark.ofLine(component.status(), language) : Mark.of(component.status(), language);
    }

    private void feeds(
            Map<String, Rendered> pages, String name, String title, String about, List<Feeds.Entry> entries) {
        String page = settings.url() + root + (name.equals("history") ? "" : name);
        Feeds feeds = new Feeds(settings.contact(), language, title, about, page, settings.url() + root + name);
        pages.put(root + name + ".atom", data("application/atom+xml; charset=utf-8", feeds.atom(entries)));
        pages.put(root + name + ".rss", data("application/rss+xml; charset=utf-8", feeds.rss(entries)));
        pages.put(root + name + ".json", data("application/feed+json; charset=utf-8", feeds.json(entries)));
    }

    private Rendered kept(Object key, Supplier<String> writing) {
        return memory.page(audience, key, () -> page(writing.get(), lasting));
    }

    private Rendered page(String written) {
        return page(written, notice);
    }

    private Rendered page(String written, String stale) {
        return new Rendered(
                content(PageRenderer.HTML, written.replace(Frames.STALE, "")),
                content(PageRenderer.HTML, written.replace(Frames.STALE, stale)));
    }

    private Rendered svg(String svg) {
        return data("image/svg+xml", svg);
    }

    private Rendered data(String type, String text) {
        return Rendered.data(content(type, text));
    }

    private Content content(String type, String text) {
        return PageRenderer.content(type, language, text);
    }
}
