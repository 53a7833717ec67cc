package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.page.adapter.rendering.Views.Incident;
import ca.policecomms.status.page.adapter.rendering.Views.Part;
import ca.policecomms.status.page.adapter.rendering.Views.Report;
import ca.policecomms.status.page.adapter.rendering.Views.Update;
import ca.policecomms.status.page.adapter.rendering.Views.Window;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedReport;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.ReleasedUpdate;
import ca.policecomms.status.wording.model.Language;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Puts incidents and maintenance into the words of one language. */
final class IncidentWriter {

    private final ReleasedState state;
    private final Instant now;
    private final Language language;
    private final Texts texts;
    private final PageTimes times;
    private final String root;
    private final String url;

    IncidentWriter(ReleasedState state, Instant now, Language language, PageTimes times, String root, String url) {
        this.state = state;
        this.now = now;
        this.language = language;
        this.texts = Texts.in(language);
        this.times = times;
        this.root = root;
        this.url = url;
    }

    Incident incident(ReleasedIncident incident) {
        String path = root + "incidents/" + incident.code();
        String started = times.text(incident.startedAt());
        String resolved = incident.resolved() ? texts.get("resolvedOn", times.text(incident.resolvedAt())) : null;
        return new Incident(
                incident.code(),
                path,
                url + path,
                incident.number(),
                incident.title().in(language),
                incident.resolved() ? "ok" : Mark.shape(incident.impact()),
                texts.of("phase", incident.phase()),
                texts.of("impact", incident.impact()),
                texts.get("started", started),
                resolved,
                resolved == null ? texts.get("ongoing", started) : resolved,
                incident.resolved() ? null : next(incident.updates().getFirst()),
                incident.updates().getFirst().body().in(language),
                incident.report() == null ? null : path + "/report",
                incident.updates().stream().map(this::update).toList(),
                new RecoveryWriter(state, language, times, now).of(incident));
    }

    List<Incident> of(ReleasedComponent component) {
        return state.incidents().stream()
                .filter(incident -> touches(incident, component))
                .limit(25)
                .map(this::incident)
                .toList();
    }

    static boolean touches(ReleasedIncident incident, ReleasedComponent component) {
        return incident.updates().stream()
                .flatMap(update -> update.affected().stream())
                .anyMatch(affected -> affected.code().equals(component.code()));
    }

    private String next(ReleasedUpdate latest) {
        return latest.nextUpdateAt() == null
                ? texts.get("nextSafe")
                : texts.get("nextUpdate", times.text(latest.nextUpdateAt()));
    }

    private Update update(ReleasedUpdate update) {
        return new Update(
                texts.of("phase", update.phase()),
                times.text(update.displayAt()),
                times.iso(update.displayAt()),
                update.body().in(language),
                update.affected().stream()
                        .filter(c -> c.oldStatus() != c.newStatus())
                        .map(this::change)
                        .toList());
    }

    private String change(AffectedComponent c) {
        return texts.get(
                "changed", c.name().in(language), texts.of("status", c.newStatus()), texts.of("status", c.oldStatus()));
    }

    Window window(ReleasedMaintenance maintenance) {
        return new Window(
                maintenance.code(),
                maintenance.number(),
                maintenance.title().in(language),
                texts.of("stage", maintenance.stage()),
                times.text(maintenance.scheduledFor()),
                times.iso(maintenance.scheduledFor()),
                times.text(maintenance.scheduledUntil()),
                times.iso(maintenance.scheduledUntil()),
                names(maintenance.components()),
                maintenance.updates().stream().map(this::update).toList());
    }

    private Update update(ReleasedMaintenance.Update update) {
        return new Update(
                texts.of("stage", update.stage()),
                times.text(update.displayAt()),
                times.iso(update.displayAt()),
                update.body().in(language),
                List.of());
    }

    /** Null when there are none. */
    private String names(List<String> codes) {
        String names = codes.stream()
                .flatMap(code -> state.component(code).stream())
                .map(component -> component.name().in(language))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    Report report(ReleasedIncident incident) {
        ReleasedReport report = incident.report();
        return new Report(
                incident.number(),
                texts.get("reportReleased", times.text(report.releasedAt())),
                root + "incidents/" + incident.code(),
                List.of(
                        part("happened", report.whatHappened().in(language)),
                        part("effect", report.effect().in(language)),
                        part("response", report.response().in(language)),
                        part("changes", report.changes().in(language))));
    }

    private Part part(String id, String body) {
        return new Part(id, texts.get("report_" + id), body);
    }
}
