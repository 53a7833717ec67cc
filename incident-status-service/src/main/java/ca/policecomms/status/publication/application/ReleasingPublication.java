package ca.policecomms.status.publication.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.StatusChange;
import ca.policecomms.status.component.model.StatusHistory;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentAct;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.Content;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Release;
import ca.policecomms.status.publication.model.ReleaseEvents;
import ca.policecomms.status.released.model.AffectedComponent;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes approved content public: copies it to where pages are made from and tells the suite, all in one transaction. */
@ApplicationScoped
public class ReleasingPublication {

    private final LoadingContent loading;
    private final CheckingContinuity checking;
    private final ReleasedFacts released;
    private final StatusHistory history;
    private final Alternates alternates;
    private final ReleaseEvents events;
    private final Event<NewRelease> newRelease;
    private final Audit audit;
    private final Clock clock;

    ReleasingPublication(
            LoadingContent loading,
            CheckingContinuity checking,
            ReleasedFacts released,
            StatusHistory history,
            Alternates alternates,
            ReleaseEvents events,
            Event<NewRelease> newRelease,
            Audit audit,
            Clock clock) {
        this.loading = loading;
        this.checking = checking;
        this.released = released;
        this.history = history;
        this.alternates = alternates;
        this.events = events;
        this.newRelease = newRelease;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Gathered release(UUID id, long version, String by) {
        Instant now = Moments.now(clock);
        Gathered gathered = loading.load(id, version);
        String hash = Content.hash(gathered);
        gathered.publication().requireReleasable(hash, now);
        checking.require(gathered);
        long sequence = released.begin(now);
        gathered.publication().release(hash, by, sequence, now);
        publish(gathered, by, sequence, now);
        audit.did("publication.released", id.toString(), Map.of("hash", hash, "sequence", sequence));
        newRelease.fire(new NewRelease(sequence));
        return gathered;
    }

    private void publish(Gathered gathered, String by, long sequence, Instant now) {
        Incident cause = gathered.updates().isEmpty()
                ? null
                : gathered.incidents().get(gathered.updates().getFirst().incidentId());
        List<ComponentStep> steps = new ArrayList<>();
        for (ComponentChange change : gathered.publication().components()) {
            Component component = gathered.components().get(change.componentId());
            ComponentStatus old =
                    component.release(change.status(), change.since() == null ? now : change.since(), now);
            released.put(component);
            steps.add(new ComponentStep(component, old));
            if (old != component.status()) {
                history.add(new StatusChange(
                        Ids.next(),
                        component,
                        old,
                        cause == null ? null : cause.id(),
                        gathered.publication().id(),
                        sequence));
            }
        }
        for (Alternate alternate : gathered.alternates()) {
            alternate.release(by, now);
            released.put(alternate);
        }
        List<Release.Told> told = new ArrayList<>();
        for (IncidentUpdate update : gathered.updates()) {
            // A change is told once, with the first update.
            told.add(tell(update, gathered, told.isEmpty() ? steps : List.of(), sequence, now));
        }
        events.publish(new Release(sequence, now, told, changed(gathered, steps, cause)));
    }

    private Release.Told tell(
            IncidentUpdate update, Gathered gathered, List<ComponentStep> steps, long sequence, Instant now) {
        Incident incident = gathered.incidents().get(update.incidentId());
        IncidentAct act = incident.release(update.phase(), update.impact(), now);
        update.release(now);
        List<AffectedComponent> affected =
                steps.stream().map(ComponentStep::affected).toList();
        released.put(incident);
        released.put(update, affected, sequence);
        return new Release.Told(
                incident,
                act,
                update,
                affected,
                steps.stream().map(s -> s.component().group().code()).toList(),
                steps.stream().anyMatch(ComponentStep::emergency));
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
