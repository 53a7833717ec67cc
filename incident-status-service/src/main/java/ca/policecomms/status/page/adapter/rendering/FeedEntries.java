package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.page.adapter.rendering.Feeds.Entry;
import ca.policecomms.status.page.adapter.rendering.Views.Update;
import ca.policecomms.status.page.adapter.rendering.Views.Window;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedState;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Incidents and maintenance as entries of feeds: the newest 25 by their last change. */
final class FeedEntries {

    private static final int NEWEST = 25;

    private final ReleasedState state;
    private final IncidentWriter writer;
    private final String base;

    /** @param base address of the pages of this language, with a final slash */
    FeedEntries(ReleasedState state, IncidentWriter writer, String base) {
        this.state = state;
        this.writer = writer;
        this.base = base;
    }

    List<Entry> all() {
        return entries(incident -> true, maintenance -> true);
    }

    List<Entry> of(ReleasedComponent component) {
        return entries(
                incident -> IncidentWriter.touches(incident, component),
                maintenance -> maintenance.components().contains(component.code()));
    }

    private List<Entry> entries(Predicate<ReleasedIncident> incidents, Predicate<ReleasedMaintenance> maintenances) {
        return Stream.concat(
                        state.incidents().stream().filter(incidents).map(this::incident),
                        state.maintenances().stream().filter(maintenances).map(this::maintenance))
                .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::url))
                .limit(NEWEST)
                .toList();
    }

    private Entry incident(ReleasedIncident incident) {
        Views.Incident view = writer.incident(incident);
        String html = paragraph(view.impact() + " · " + view.number()) + updates(view.updates());
        return new Entry(view.url(), view.title(), html, incident.createdAt(), incident.updatedAt());
    }

    private Entry maintenance(ReleasedMaintenance maintenance) {
        Window view = writer.window(maintenance);
        String html = paragraph(view.stage() + " · " + view.from() + " – " + view.until())
                + (view.components() == null ? "" : paragraph(view.components()))
                + updates(view.updates());
        return new Entry(
                base + "incidents/" + maintenance.code(),
                view.title(),
                html,
                maintenance.createdAt(),
                maintenance.updatedAt());
    }

    private static String updates(List<Update> updates) {
        StringBuilder html = new StringBuilder();
        for (Update update : updates) {
            html.append("<p><strong>")
                    .append(Xml.escape(update.phase()))
                    .append("</strong> · <time datetime=\"")
                    .append(update.timeIso())
                    .append("\">")
                    .append(Xml.escape(update.time()))
                    .append("</time></p>")
                    .append(paragraph(update.body()));
        }
        return html.toString();
    }

    private static String paragraph(String text) {
        return "<p>" + Xml.escape(text).replace("\n", "<br>") + "</p>";
    }
}
