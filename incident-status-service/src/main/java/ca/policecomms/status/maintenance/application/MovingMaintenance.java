package ca.policecomms.status.maintenance.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentState;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.component.model.StatusChange;
import ca.policecomms.status.component.model.StatusHistory;
import ca.policecomms.status.maintenance.model.Maintenance;
import ca.policecomms.status.maintenance.model.MaintenanceEvents;
import ca.policecomms.status.maintenance.model.MaintenanceState;
import ca.policecomms.status.maintenance.model.MaintenanceUpdate;
import ca.policecomms.status.maintenance.model.Maintenances;
import ca.policecomms.status.maintenance.model.Recurrence;
import ca.policecomms.status.maintenance.model.ReleasedMaintenances;
import ca.policecomms.status.maintenance.model.Window;
import ca.policecomms.status.publication.model.Release;
import ca.policecomms.status.publication.model.ReleaseEvents;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.PublicCode;
import ca.policecomms.status.wording.model.ToFollow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Starts and ends maintenance: components, pages and events follow. Within a release, or by the clock. */
@ApplicationScoped
class MovingMaintenance {

    private final Maintenances maintenances;
    private final ReleasedMaintenances released;
    private final Components components;
    private final StatusHistory history;
    private final Recurrence recurrence;
    private final MaintenanceEvents events;
    private final ReleaseEvents changes;

    MovingMaintenance(
            Maintenances maintenances,
            ReleasedMaintenances released,
            Components components,
            StatusHistory history,
            Recurrence recurrence,
            MaintenanceEvents events,
            ReleaseEvents changes) {
        this.maintenances = maintenances;
        this.released = released;
        this.components = components;
        this.history = history;
        this.recurrence = recurrence;
        this.events = events;
        this.changes = changes;
    }

    /** What works is under maintenance from now on; what does not keeps its status. */
    void start(Maintenance maintenance, Bilingual words, long sequence, Instant now) {
        Map<UUID, ComponentStatus> previous = new HashMap<>();
        List<Component> all = components.lockAll(maintenance.componentIds());
        List<Release.Changed> changed = new ArrayList<>();
        for (Component component : all) {
            if (component.status().operational() && component.state() == ComponentState.RELEASED) {
                previous.put(component.id(), component.status());
                changed.add(move(component, ComponentStatus.UNDER_MAINTENANCE, maintenance, sequence, now));
            }
        }
        maintenance.start(previous, now);
        finish(MaintenanceEvents.Act.STARTED, maintenance, all, changed, words, sequence, now);
    }

    /** What it took out of use is as before, unless a release said otherwise meanwhile; a series goes on. */
    void complete(Maintenance maintenance, Bilingual words, long sequence, Instant now) {
        List<Component> all = components.lockAll(maintenance.componentIds());
        Map<UUID, ComponentStatus> previous = new HashMap<>();
        maintenance.components().stream()
                .filter(c -> c.previous() != null)
                .forEach(c -> previous.put(c.componentId(), c.previous()));
        List<Release.Changed> changed = new ArrayList<>();
        for (Component component : all) {
            boolean ours = previous.containsKey(component.id())
                    && component.status() == ComponentStatus.UNDER_MAINTENANCE
                    && component.state() == ComponentState.RELEASED;
            if (ours) {
                changed.add(move(component, previous.get(component.id()), maintenance, sequence, now));
            }
        }
        maintenance.complete(now);
        finish(MaintenanceEvents.Act.COMPLETED, maintenance, all, changed, words, sequence, now);
        repeat(maintenance, all, sequence, now);
    }

    void schedule(Maintenance maintenance, long sequence, Instant now) {
        finish(
                MaintenanceEvents.Act.SCHEDULED,
                maintenance,
                components.lockAll(maintenance.componentIds()),
                List.of(),
                maintenance.description(),
                sequence,
                now);
    }

    void cancel(Maintenance maintenance, Bilingual words, long sequence, Instant now) {
        maintenance.cancel(now);
        finish(
                MaintenanceEvents.Act.CANCELLED,
                maintenance,
                components.lockAll(maintenance.componentIds()),
                List.of(),
                words,
                sequence,
                now);
        repeat(maintenance, components.lockAll(maintenance.componentIds()), sequence, now);
    }

    private void repeat(Maintenance maintenance, List<Component> all, long sequence, Instant now) {
        if (maintenance.recurrence() == null) {
            return;
        }
        Window last = maintenance.window();
        recurrence.following(maintenance.recurrence(), maintenance.seriesStart(), last, 100).stream()
                // Those that passed while nobody was there are not made up for.
                .filter(window -> window.end().isAfter(now))
                .findFirst()
                .ifPresent(window -> {
                    int year = window.start().atZone(ZoneOffset.UTC).getYear();
                    Maintenance next = maintenance.next(
                            Ids.next(), PublicCode.random(), maintenances.nextNumber(year), window, now);
                    maintenances.add(next);
                    finish(MaintenanceEvents.Act.SCHEDULED, next, all, List.of(), next.description(), sequence, now);
                    tell(next, MaintenanceState.SCHEDULED, next.description(), sequence, now);
                });
    }

    /** A word to the public that a window brings by itself. */
    void tell(Maintenance maintenance, MaintenanceState status, Bilingual words, long sequence, Instant now) {
        MaintenanceUpdate update =
                MaintenanceUpdate.timed(Ids.next(), PublicCode.random(), maintenance.id(), status, words, now);
        maintenances.add(update);
        released.put(update, sequence);
    }

    private Release.Changed move(
            Component component, ComponentStatus status, Maintenance maintenance, long sequence, Instant now) {
        ComponentStatus old = component.maintain(status, now);
        released.putStatus(component);
        history.add(new StatusChange(Ids.next(), component, old, null, maintenance.publicationId(), sequence));
        return new Release.Changed(component, old, null, null);
    }

    private void finish(
            MaintenanceEvents.Act act,
            Maintenance maintenance,
            List<Component> all,
            List<Release.Changed> changed,
            Bilingual words,
            long sequence,
            Instant now) {
        released.put(maintenance, sequence);
        events.publish(act, maintenance, all, words, sequence, now);
        changes.publish(new Release(sequence, now, List.of(), changed, ToFollow.NOTHING));
    }
}
