package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.MaintenanceStage;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.wording.model.Language;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages for people, of one audience in one language: one file each, no script, no request to anybody. */
final class HtmlPages {

    private static final int PAST_WINDOWS = 10;

    private final Templates templates;
    private final PageSettings settings;
    private final ReleasedState state;
    private final Language language;
    private final Texts texts;
    private final Frames frames;
    private final ViewWriter writer;
    private final HistoryWriter history;
    private final List<YearMonth> months;

    HtmlPages(
            Templates templates,
            PageSettings settings,
            ReleasedState state,
            Audience audience,
            Language language,
            Instant now) {
        this.templates = templates;
        this.settings = settings;
        this.state = state;
        this.language = language;
        this.texts = Texts.in(language);
        String root = Frames.root(audience, language);
        this.writer = new ViewWriter(state, now, language, settings.zone(), root, settings.url());
        this.frames = new Frames(settings, audience, language, writer.emergencyWords());
        this.history = new HistoryWriter(state, writer, root, now);
        this.months = history.months();
    }

    ViewWriter writer() {
        return writer;
    }

    Frames frames() {
        return frames;
    }

    String status() {
        RawString announcement = Announcement.of(state, settings, language, frames.root(), writer.emergencyWords());
        Frame frame = frames.of("", texts.get("title"), "navStatus", announcement, Style.PAGE);
        return fill("status", frame, writer.page(true));
    }

    String print() {
        return fill("print", frames.of("print", texts.get("title"), null), writer.page(false));
    }

    String embed() {
        Frame frame = frames.of("embed", texts.get("title"), null, new RawString(""), Style.EMBED);
        return fill("embed", frame, writer.page(false));
    }

    String contact() {
        return fill("reach", frames.of("contact", texts.get("navContact"), "navContact"), writer.page(false));
    }

    String advice() {
        List<Views.Card> cards = state.advice().stream()
                .map(card ->
                        new Views.Card(card.title().in(language), card.body().in(language)))
                .toList();
        return fill("advice", frames.of("advice", texts.get("navAdvice"), "navAdvice"), new Views.Advice(cards));
    }

    String maintenance() {
        List<Views.Window> coming = Stream.concat(state.active().stream(), state.upcoming().stream())
                .map(writer.incidents()::window)
                .toList();
        List<Views.Window> over = state.maintenances().stream()
                .filter(m -> m.stage() == MaintenanceStage.COMPLETED || m.stage() == MaintenanceStage.CANCELLED)
                .limit(PAST_WINDOWS)
                .map(writer.incidents()::window)
                .toList();
        return fill(
                "maintenance",
                frames.of("maintenance", texts.get("navMaintenance"), "navMaintenance"),
                new Views.Windows(coming, over));
    }

    /** A maintenance has a page of its own at the address of an incident. */
    String window(ReleasedMaintenance maintenance) {
        return fill(
                "maintenance",
                frames.of("incidents/" + maintenance.code(), maintenance.title().in(language), "navMaintenance"),
                new Views.Windows(List.of(writer.incidents().window(maintenance)), List.of()));
    }

    List<YearMonth> months() {
        return months;
    }

    /** @param rest path after the root: of that month, or of the history as a whole */
    String month(YearMonth month, String rest) {
        return fill("history", frames.of(rest, texts.get("navHistory"), "navHistory"), history.of(month, months));
    }

    String incident(ReleasedIncident incident) {
        return fill(
                "incident",
                frames.of("incidents/" + incident.code(), incident.title().in(language), null),
                writer.incidents().incident(incident));
    }

    String report(ReleasedIncident incident) {
        String title = texts.get("reportTitle", incident.title().in(language));
        return fill(
                "report",
                frames.of("incidents/" + incident.code() + "/report", title, null),
                writer.incidents().report(incident));
    }

    String component(ReleasedComponent component) {
        return fill(
                "component",
                frames.of("components/" + component.code(), component.name().in(language), null),
                writer.component(component));
    }

    /** What stands in the place of {@link Frames#STALE} when nobody confirms the page. */
    String staleNotice(boolean withTime) {
        String body = withTime ? writer.stale() : texts.get("staleBody");
        return templates.fill("stale", Map.of("t", frames.words(), "body", body));
    }

    private String fill(String template, Frame frame, Object view) {
        return templates.fill(template, Map.of("frame", frame, "view", view));
    }
}
