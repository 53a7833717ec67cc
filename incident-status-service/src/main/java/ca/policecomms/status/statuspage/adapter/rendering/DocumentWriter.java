package ca.policecomms.status.statuspage.adapter.rendering;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.released.model.ReleasedComponent;
import ca.policecomms.status.released.model.ReleasedGroup;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedMaintenance;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.ReleasedUpdate;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Affected;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Component;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Group;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Incident;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Listed;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Maintenance;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Page;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Status;
import ca.policecomms.status.statuspage.adapter.rendering.Documents.Update;
import ca.policecomms.status.wording.model.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells released facts in the words of the Statuspage API, in one language. */
final class DocumentWriter {

    private final ReleasedState state;
    private final PageIdentity identity;
    private final Language language;
    private final PageTimes times;

    DocumentWriter(ReleasedState state, PageIdentity identity, Language language) {
        this.state = state;
        this.identity = identity;
        this.language = language;
        this.times = new PageTimes(identity.zone());
    }

    Page page() {
        return new Page(
                identity.id(),
                identity.name().in(language),
                identity.url() + "/status/" + language.tag() + "/",
                identity.zone().getId(),
                times.text(state.releasedAt()));
    }

    Status status() {
        Indicator indicator = Indicator.of(state);
        return new Status(indicator.toString(), indicator.description().in(language));
    }

    /** Every group, followed by its components. */
    List<Listed> components() {
        List<Listed> listed = new ArrayList<>();
        for (ReleasedGroup group : state.groups()) {
            List<ReleasedComponent> members = state.in(group);
            listed.add(group(group, members));
            members.forEach(member -> listed.add(component(member)));
        }
        return listed;
    }

    List<Incident> incidents(List<ReleasedIncident> incidents) {
        return incidents.stream().map(this::incident).toList();
    }

    private Group group(ReleasedGroup group, List<ReleasedComponent> members) {
        ComponentStatus worst = members.stream()
                .map(ReleasedComponent::status)
                .max(Comparator.naturalOrder())
                .orElse(ComponentStatus.OPERATIONAL);
        return new Group(
                group.code(),
                group.name().in(language),
                worst.toString(),
                times.text(group.createdAt()),
                times.text(group.updatedAt()),
                group.position(),
                null,
                false,
                null,
                null,
                identity.id(),
                true,
                false,
                members.stream().map(ReleasedComponent::code).toList());
    }

    private Component component(ReleasedComponent component) {
        return new Component(
                component.code(),
                component.name().in(language),
                component.status().toString(),
                times.text(component.createdAt()),
                times.text(component.updatedAt()),
                component.position(),
                component.description().in(language),
                component.showcase(),
                component.startDate() == null ? null : component.startDate().toString(),
                component.group(),
                identity.id(),
                false,
                false);
    }

    private Incident incident(ReleasedIncident incident) {
        Set<String> named = incident.updates().stream()
                .flatMap(update -> update.affected().stream())
                .map(AffectedComponent::code)
                .collect(Collectors.toSet());
        return new Incident(
                incident.code(),
                incident.title().in(language),
                wire(incident),
                times.text(incident.createdAt()),
                times.text(incident.updatedAt()),
                times.text(incident.monitoringAt()),
                times.text(incident.resolvedAt()),
                incident.impact().toString(),
                identity.url() + "/status/i/" + incident.code(),
                times.text(incident.startedAt()),
                identity.id(),
                incident.updates().stream().map(u -> update(incident, u)).toList(),
                state.components().stream()
                        .filter(component -> named.contains(component.code()))
                        .map(this::component)
                        .toList());
    }

    /** A report is the last word on an incident. */
    private static String wire(ReleasedIncident incident) {
        return incident.report() == null ? incident.phase().wire().toString() : "postmortem";
    }

    List<Maintenance> maintenances(List<ReleasedMaintenance> maintenances) {
        return maintenances.stream().map(this::maintenance).toList();
    }

    private Maintenance maintenance(ReleasedMaintenance m) {
        return new Maintenance(
                m.code(),
                m.title().in(language),
                m.stage().toString(),
                times.text(m.createdAt()),
                times.text(m.updatedAt()),
                null,
                times.text(m.completedAt()),
                "maintenance",
                identity.url() + "/status/i/" + m.code(),
                times.text(m.startedAt() == null ? m.scheduledFor() : m.startedAt()),
                identity.id(),
                m.updates().stream()
                        .map(u -> new Update(
                                u.code(),
                                u.stage().toString(),
                                u.body().in(language),
                                m.code(),
                                times.text(u.createdAt()),
                                times.text(u.createdAt()),
                                times.text(u.displayAt()),
                                null,
                                true,
                                null,
                                null))
                        .toList(),
                state.components().stream()
                        .filter(component -> m.components().contains(component.code()))
                        .map(this::component)
                        .toList(),
                times.text(m.scheduledFor()),
                times.text(m.scheduledUntil()));
    }

    private Update update(ReleasedIncident incident, ReleasedUpdate update) {
        List<Affected> affected = update.affected().stream()
                .map(c -> new Affected(
                        c.code(),
                        c.name().in(language),
                        c.oldStatus().toString(),
                        c.newStatus().toString()))
                .toList();
        return new Update(
                update.code(),
                update.phase().wire().toString(),
                update.body().in(language),
                incident.code(),
                times.text(update.createdAt()),
                times.text(update.updatedAt()),
                times.text(update.displayAt()),
                affected.isEmpty() ? null : affected,
                true,
                null,
                null);
    }
}
