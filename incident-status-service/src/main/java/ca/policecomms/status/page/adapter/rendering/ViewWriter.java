package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.page.adapter.rendering.Views.Group;
import ca.policecomms.status.page.adapter.rendering.Views.Incident;
import ca.policecomms.status.page.adapter.rendering.Views.Page;
import ca.policecomms.status.page.adapter.rendering.Views.Row;
import ca.policecomms.status.page.adapter.rendering.Views.Update;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedGroup;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.ReleasedUpdate;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.wording.model.Language;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** Puts released facts into the words of one language. */
final class ViewWriter {

    private static final int PAST = 15;

    private final Language language;
    private final Texts texts;
    private final PageTimes times;

    ViewWriter(Language language, ZoneId zone) {
        this.language = language;
        this.texts = Texts.in(language);
        this.times = new PageTimes(zone, language);
    }

    Page page(ReleasedState state, Freshness freshness) {
        List<Group> groups = state.groups().stream()
                .filter(group -> !group.emergency())
                .map(group -> group(group, state.in(group)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        Group emergency = state.groups().stream()
                .filter(ReleasedGroup::emergency)
                .findFirst()
                .map(group -> group(group, state.in(group)))
                .orElseThrow(() -> new IllegalStateException("every release has the emergency group"));
        return new Page(
                freshness.fresh() ? null : texts.get("staleTitle"),
                stale(freshness),
                emergency,
                Mark.of(Indicator.of(state), language),
                texts.get("asOf", times.text(state.releasedAt())),
                times.iso(state.releasedAt()),
                state.unresolved().stream().map(this::incident).toList(),
                groups,
                state.resolved().stream().limit(PAST).map(this::incident).toList());
    }

    /** Null while fresh. */
    String stale(Freshness freshness) {
        if (freshness.fresh()) {
            return null;
        }
        return freshness.confirmedAt() == null
                ? texts.get("staleNever")
                : texts.get("staleBody", times.text(freshness.confirmedAt()));
    }

    Incident incident(ReleasedIncident incident) {
        return new Incident(
                incident.code(),
                "/status/" + language.tag() + "/incidents/" + incident.code(),
                incident.number(),
                incident.title().in(language),
                incident.resolved() ? "ok" : Mark.shape(incident.impact()),
                texts.of("phase", incident.phase()),
                texts.of("impact", incident.impact()),
                texts.get("started", times.text(incident.startedAt())),
                incident.resolved() ? texts.get("resolvedOn", times.text(incident.resolvedAt())) : null,
                incident.resolved() ? null : next(incident.updates().getFirst()),
                incident.updates().stream().map(this::update).toList());
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

    private Group group(ReleasedGroup group, List<ReleasedComponent> members) {
        ComponentStatus worst = members.stream()
                .map(ReleasedComponent::status)
                .max(Comparator.naturalOrder())
                .orElse(ComponentStatus.OPERATIONAL);
        // Functions first: they are what the public looks for.
        List<Row> rows = members.stream()
                .sorted(Comparator.comparing(ReleasedComponent::kind))
                .map(member -> row(member, group.emergency()))
                .toList();
        return new Group(group.code(), group.name().in(language), Mark.of(worst, language), rows);
    }

    private Row row(ReleasedComponent component, boolean emergency) {
        boolean works = component.status().operational();
        return new Row(
                component.name().in(language),
                component.description().in(language),
                emergency ? Mark.ofLine(component.status(), language) : Mark.of(component.status(), language),
                works ? null : texts.get("since", times.text(component.since())),
                works ? null : times.iso(component.since()),
                component.alternates().stream()
                        .map(a -> a.wording().in(language))
                        .toList());
    }
}
