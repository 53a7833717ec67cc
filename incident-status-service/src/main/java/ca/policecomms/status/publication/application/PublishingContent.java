package ca.policecomms.status.publication.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.advice.model.AdviceCards;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.StatusChange;
import ca.policecomms.status.component.model.StatusHistory;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentAct;
import ca.policecomms.status.incident.model.IncidentState;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Release;
import ca.policecomms.status.publication.model.ReleaseEvents;
import ca.policecomms.status.publication.model.ReleaseMoment;
import ca.policecomms.status.publication.model.TranslationExcuse;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.ToFollow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Moves drafts on and copies them to where pages are made from, inside the transaction of a release. */
@ApplicationScoped
class PublishingContent {

    private final ReleasedFacts released;
    private final StatusHistory history;
    private final Alternates alternates;
    private final Parts parts;
    private final AdviceCards advice;
    private final ReleaseEvents events;
    private final ZoneId zone;

    PublishingContent(
            ReleasedFacts released,
            StatusHistory history,
            Alternates alternates,
            Parts parts,
            AdviceCards advice,
            ReleaseEvents events,
            AgencyProfile profile) {
        this.released = released;
        this.history = history;
        this.alternates = alternates;
        this.parts = parts;
        this.advice = advice;
        this.events = events;
        this.zone = profile.zone();
    }

    void publish(Gathered gathered, ReleaseMoment moment) {
        Incident cause = gathered.updates().isEmpty()
                ? null
                : gathered.incidents().get(gathered.updates().getFirst().incidentId());
        List<ComponentStep> steps = new ArrayList<>();
        for (ComponentChange change : gathered.publication().components()) {
            steps.add(step(change, gathered, cause, moment));
        }
        for (Alternate alternate : gathered.alternates()) {
            alternate.release(moment.by(), moment.at());
            released.put(alternate);
        }
        List<Release.Told> told = new ArrayList<>();
        ToFollow toFollow = toFollow(gathered.publication());
        for (IncidentUpdate update : gathered.updates()) {
            // A change is told once, with the first update.
            told.add(tell(update, gathered, told.isEmpty() ? steps : List.of(), toFollow, moment));
        }
        events.publish(new Release(moment.sequence(), moment.at(), told, changed(gathered, steps, cause), toFollow));
        parts.release(gathered, moment);
    }

    private ToFollow toFollow(Publication publication) {
        TranslationExcuse excuse = publication.translation();
        return excuse == null ? ToFollow.NOTHING : new ToFollow(excuse.missing(), excuse.dueAt(), zone);
    }

    private ComponentStep step(ComponentChange change, Gathered gathered, Incident cause, ReleaseMoment moment) {
        Component component = gathered.components().get(change.componentId());
        Instant since = change.since() == null ? moment.at() : change.since();
        ComponentStatus old = component.release(change.status(), since, moment.at());
        released.put(component);
        if (old != component.status()) {
            history.add(new StatusChange(
                    Ids.next(),
                    component,
                    old,
                    cause == null ? null : cause.id(),
                    moment.publicationId(),
                    moment.sequence()));
        }
        return new ComponentStep(component, old);
    }

    private Release.Told tell(
            IncidentUpdate update,
            Gathered gathered,
            List<ComponentStep> steps,
            ToFollow toFollow,
            ReleaseMoment moment) {
        Incident incident = gathered.incidents().get(update.incidentId());
        IncidentAct act = move(incident, update, moment.at());
        update.release(moment.at());
        List<AffectedComponent> affected =
                steps.stream().map(ComponentStep::affected).toList();
        released.put(incident, toFollow);
        released.put(update, affected, toFollow, moment.sequence());
        advice.attach(incident.id(), update.advice(), moment.sequence());
        return new Release.Told(
                incident,
                act,
                update,
                affected,
                steps.stream().map(s -> s.component().group().code()).toList(),
                steps.stream().anyMatch(ComponentStep::emergency));
    }

    /** @return null for later updates of a past incident, which is told of once */
    private static IncidentAct move(Incident incident, IncidentUpdate update, Instant now) {
        if (!incident.backfill() || incident.state() == IncidentState.OPEN || update.reopens()) {
            return incident.release(update, now);
        }
        boolean first = incident.state() == IncidentState.DRAFT;
        incident.enter(now);
        return first ? IncidentAct.BACKFILLED : null;
    }

    /** Those with a new status, and those that keep it but are served differently from now on. */
    private List<Release.Changed> changed(Gathered gathered, List<ComponentStep> steps, Incident cause) {
        Set<UUID> ids = new HashSet<>();
        gathered.alternates().forEach(alternate -> ids.add(alternate.componentId()));
        steps.stream()
                .filter(ComponentStep::moved)
                .forEach(step -> ids.add(step.component().id()));
        List<Release.Changed> changed = new ArrayList<>();
        for (UUID id : ids.stream().sorted().toList()) {
            Component component = gathered.components().get(id);
            ComponentStatus old = steps.stream()
                    .filter(step -> step.component().id().equals(id))
                    .map(ComponentStep::old)
                    .findFirst()
                    .orElse(component.status());
            Alternate serving = alternates.running(List.of(id)).stream()
                    .filter(a -> a.state() != AlternateState.ENDED)
                    .findFirst()
                    .orElse(null);
            changed.add(new Release.Changed(component, old, serving, cause));
        }
        return changed;
    }

    private record ComponentStep(Component component, ComponentStatus old) {

        boolean moved() {
            return old != component.status();
        }

        boolean emergency() {
            return component.emergency()
                    && (!old.operational() || !component.status().operational());
        }

        AffectedComponent affected() {
            return new AffectedComponent(component.code(), component.name(), old, component.status());
        }
    }
}
